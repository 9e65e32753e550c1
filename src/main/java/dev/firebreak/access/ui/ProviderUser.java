package dev.firebreak.access.ui;

import dev.firebreak.access.PersonId;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.access.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who came in through the identity provider. */
final class ProviderUser extends DefaultOidcUser implements SignedIn {

    private final UUID id;
    private final int credentialVersion;

    ProviderUser(OidcUser user, SignInOutcome.Welcome welcome) {
        super(Session.authorities(welcome.row()), user.getIdToken(), user.getUserInfo());
        this.id = welcome.row().id().value();
        this.credentialVersion = welcome.credentialVersion();
    }

    @Override
    public PersonId person() {
        return new PersonId(id);
    }

    @Override
    public int credentialVersion() {
        return credentialVersion;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof ProviderUser user && user.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
