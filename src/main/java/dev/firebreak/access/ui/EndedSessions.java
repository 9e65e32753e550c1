package dev.firebreak.access.ui;

import dev.firebreak.access.Access;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.SignedIn;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ends the sessions of those who were shut out or got another password, and keeps everybody's roles as they are now. */
final class EndedSessions implements Filter {

    private final Access access;

    EndedSessions(Access access) {
        this.access = access;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn session) {
            keepUp(authentication, session, (HttpServletRequest) request);
        }
        chain.doFilter(request, response);
    }

    private void keepUp(Authentication authentication, SignedIn session, HttpServletRequest request) {
        PersonRow owner = access.owner(session);
        if (owner == null) {
            end(request);
            return;
        }
        List<GrantedAuthority> now = Session.authorities(owner);
        if (!now.equals(List.copyOf(authentication.getAuthorities()))) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(session, null, now));
        }
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
