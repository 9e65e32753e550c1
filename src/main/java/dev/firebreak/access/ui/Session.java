package dev.firebreak.access.ui;

import dev.firebreak.access.PersonId;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.access.SignedIn;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** What a browser session remembers of who signed in; what they may do is looked up each time. */
record Session(UUID id, String login, int credentialVersion) implements SignedIn, AuthenticatedPrincipal, Serializable {

    static Authentication of(SignInOutcome.Welcome welcome) {
        Session session = new Session(welcome.row().id().value(), welcome.row().login(), welcome.credentialVersion());
        return UsernamePasswordAuthenticationToken.authenticated(
                session, null, AuthorityUtils.createAuthorityList("ROLE_PERSON"));
    }

    @Override
    public PersonId person() {
        return new PersonId(id);
    }

    @Override
    public String getName() {
        return login;
    }
}
