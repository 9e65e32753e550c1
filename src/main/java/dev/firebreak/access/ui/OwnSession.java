package dev.firebreak.access.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.access.SignedIn;
import dev.firebreak.base.NotAllowed;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The session before this screen. */
final class OwnSession {

    private OwnSession() {}

    /** @throws NotAllowed if nobody is signed in any more */
    static SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn session) {
            return session;
        }
        throw new NotAllowed("You are not signed in any more. Sign in again.");
    }

    /** A new password ends all sessions of a person; this one goes on. */
    static void goOn(SignInOutcome.Welcome welcome) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Session.of(welcome));
        SecurityContextHolder.setContext(context);
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.getSession()
                    .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }

    static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "unknown" : request.getRemoteAddr();
    }
}
