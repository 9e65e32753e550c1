package dev.firebreak.access.http;

import dev.firebreak.access.SignedInToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request that came with a good token. */
final class TokenAuthentication extends AbstractAuthenticationToken {

    private final transient SignedInToken token;

    TokenAuthentication(SignedInToken token) {
        super(token.actor().permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList());
        this.token = token;
        setAuthenticated(true);
    }

    @Override
    public SignedInToken getPrincipal() {
        return token;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return token.actor().name();
    }
}
