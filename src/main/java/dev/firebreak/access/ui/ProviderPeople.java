package dev.firebreak.access.ui;

import dev.firebreak.access.Access;
import dev.firebreak.access.OidcSettings;
import dev.firebreak.access.ProviderIdentity;
import dev.firebreak.base.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Turns what the identity provider says of somebody into a person here. */
final class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPeople.class);

    private final OidcUserService claims = new OidcUserService();
    private final OidcSettings settings;
    private final Access access;

    ProviderPeople(OidcSettings settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = claims.loadUser(request);
        try {
            return new ProviderUser(user, access.signIn(identity(user)));
        } catch (Refusal refusal) {
            LOG.warn("Somebody vouched for by the identity provider was not let in: {}", refusal.sentence());
            throw new OAuth2AuthenticationException(new OAuth2Error(refusal.slug()), refusal.sentence(), refusal);
        }
    }

    private ProviderIdentity identity(OidcUser user) {
        String subject = Objects.requireNonNull(user.getSubject(), "OpenID Connect always names a subject");
        String login = first(user.getClaimAsString(settings.loginClaim()), user.getEmail(), subject);
        String name = first(user.getFullName(), login, login);
        return new ProviderIdentity(
                user.getSubject(), login, name, settings.roles(user.getClaim(settings.roleClaim())));
    }

    private static String first(@Nullable String best, @Nullable String other, String last) {
        if (best != null && !best.isBlank()) {
            return best;
        }
        return other != null && !other.isBlank() ? other : last;
    }
}
