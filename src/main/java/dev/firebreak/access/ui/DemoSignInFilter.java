package dev.firebreak.access.ui;

import dev.firebreak.access.DemoPeople;
import dev.firebreak.base.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signs in as one of the demo's people without a password. */
final class DemoSignInFilter extends AbstractAuthenticationProcessingFilter {

    private final DemoPeople people;

    DemoSignInFilter(DemoPeople people) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, DemoSignIn.PATH));
        this.people = people;
        setAuthenticationManager(attempt -> attempt);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationFailureHandler(new SignInRefused());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        try {
            return Session.of(people.enter(String.valueOf(request.getParameter(DemoSignIn.AS))));
        } catch (NotFound nobody) {
            throw new BadCredentialsException("nobody of the demo", nobody);
        }
    }
}
