package dev.firebreak.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in through an identity provider (OpenID Connect); off without an issuer.
 *
 * @param issuer the provider's address, below which {@code /.well-known/openid-configuration} is found
 * @param label what the button says
 * @param loginClaim what becomes somebody's login here, the first time they come
 * @param roleClaim the claim, text or list, that says what somebody may do
 * @param roles from a value of that claim to a role
 * @param defaultRole for those without a mapped value; without it they are refused
 */
@ConfigurationProperties("firebreak.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @DefaultValue("firebreak") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("Single sign-on") String label,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue("groups") String roleClaim,
        @DefaultValue Map<String, Role> roles,
        @Nullable Role defaultRole) {

    /** The roles that the values of the role claim stand for. */
    public Set<Role> roles(@Nullable Object claim) {
        Set<Role> mapped = EnumSet.noneOf(Role.class);
        Collection<?> values = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        for (Object value : values) {
            Role role = role(String.valueOf(value));
            if (role != null) {
                mapped.add(role);
            }
        }
        if (mapped.isEmpty() && defaultRole != null) {
            mapped.add(defaultRole);
        }
        return mapped;
    }

    /** Environment variables come in lower case: {@code FIREBREAK_OIDC_ROLES_SRE=commander}. */
    private @Nullable Role role(String value) {
        Role exact = roles.get(value);
        return exact == null ? roles.get(value.toLowerCase(Locale.ROOT)) : exact;
    }

    /** Settings may end up in logs; secrets may not. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
