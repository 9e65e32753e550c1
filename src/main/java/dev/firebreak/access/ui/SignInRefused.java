package dev.firebreak.access.ui;

import dev.firebreak.base.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Goes back to the sign-in page, which says why. */
final class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH + "?" + query(why));
    }

    private static String query(AuthenticationException why) {
        return switch (why) {
            case TooManyAttempts wait -> LoginView.WAIT + "=" + wait.seconds();
            case OAuth2AuthenticationException refused
            when refused.getCause() instanceof Refusal ->
                LoginView.REFUSED + "=" + refused.getError().getErrorCode();
            case OAuth2AuthenticationException failed -> LoginView.AWAY;
            default -> LoginView.WRONG;
        };
    }
}
