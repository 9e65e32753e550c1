package dev.firebreak.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Goes back to the sign-in page, which says why. */
final class SignInRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String query = why instanceof TooManyAttempts wait ? LoginView.WAIT + "=" + wait.seconds() : LoginView.WRONG;
        response.sendRedirect(request.getContextPath() + "/" + LoginView.PATH + "?" + query);
    }
}
