package dev.firebreak.access.ui;

import dev.firebreak.access.Access;
import dev.firebreak.access.SignInOutcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs people in with login and password. */
final class PasswordProvider implements AuthenticationProvider {

    private final Access access;

    PasswordProvider(Access access) {
        this.access = access;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        SignInOutcome outcome = access.signIn(attempt.getName(), password, address(attempt));
        return switch (outcome) {
            case SignInOutcome.Welcome welcome -> Session.of(welcome);
            case SignInOutcome.Wrong wrong ->
                throw new BadCredentialsException("login and password do not go together");
            case SignInOutcome.Wait wait -> throw new TooManyAttempts(wait.remaining());
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
