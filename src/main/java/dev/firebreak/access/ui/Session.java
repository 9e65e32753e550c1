package dev.firebreak.access.ui;

import dev.firebreak.access.PersonId;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.access.SignedIn;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** What a browser session remembers of who signed in; what they may do is looked up each time. */
record Session(UUID id, String login, int credentialVersion) implements SignedIn, AuthenticatedPrincipal, Serializable {

    static Authentication of(SignInOutcome.Welcome welcome) {
        Session session = new Session(welcome.row().id().value(), welcome.row().login(), welcome.credentialVersion());
        return UsernamePasswordAuthenticationToken.authenticated(session, null, authorities(welcome.row()));
    }

    /** By which pages are offered; what somebody does there is checked against the directory. */
    static List<GrantedAuthority> authorities(PersonRow person) {
        return AuthorityUtils.createAuthorityList(person.roles().stream()
                .sorted()
                .map(role -> "ROLE_" + role.name())
                .toList());
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
