package dev.firebreak.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinSession;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.Role;
import dev.firebreak.access.SignInOutcome;
import dev.firebreak.access.SignedIn;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** One's own account, for somebody who signs in with a password. */
@ScreenTest
class AccountViewTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    Access access;

    @Autowired
    Seat seat;

    private final String login = "account." + PEOPLE.incrementAndGet();

    @BeforeEach
    void signIn() {
        seat.take(Actors.RITA);
        access.create(new CreatePerson(Actors.ADA, login, "Rita", Set.of(Role.RESPONDER), PASSWORD));
        SignInOutcome.Welcome welcome = (SignInOutcome.Welcome) access.signIn(login, PASSWORD, "here");
        SecurityContextHolder.getContext().setAuthentication(Session.of(welcome));
        navigate(AccountView.class);
    }

    @Test
    void theCurrentPasswordIsAskedAndTheNewOneWorks() {
        type(PASSWORD, "another horse battery", "another horse battery");

        assertThat(access.signIn(login, "another horse battery", "here")).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(access.owner(asNextRequestFindsIt()))
                .describedAs("this session goes on")
                .isNotNull();
        assertThat(find(PasswordField.class).all()).allMatch(PasswordField::isEmpty);
        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().startsWith("Your password is changed."));
    }

    @Test
    void aWrongCurrentPasswordIsSaidAtItsFieldAndWhatWasTypedStays() {
        type("not the current one", "another horse battery", "another horse battery");

        assertThat(field("Current password").isInvalid()).isTrue();
        assertThat(field("New password").getValue()).isEqualTo("another horse battery");
        assertThat(access.signIn(login, PASSWORD, "here")).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void twoDifferentNewPasswordsChangeNothing() {
        type(PASSWORD, "another horse battery", "another horse batterx");

        assertThat(field("New password again").getErrorMessage()).isEqualTo("It differs from the one above.");
        assertThat(access.signIn(login, PASSWORD, "here")).isInstanceOf(SignInOutcome.Welcome.class);
    }

    @Test
    void pressingTwiceChangesOnce() {
        type(PASSWORD, "another horse battery", "another horse battery");
        test(find(NativeButton.class).withText("Change the password").single()).click();

        assertThat(access.signIn(login, "another horse battery", "here")).isInstanceOf(SignInOutcome.Welcome.class);
        assertThat(access.owner(asNextRequestFindsIt())).isNotNull();
    }

    /** A request takes who is signed in from the browser's session, not from the thread that changed the password. */
    private static SignedIn asNextRequestFindsIt() {
        SecurityContext kept = (SecurityContext) VaadinSession.getCurrent()
                .getSession()
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(kept).isNotNull();
        Authentication authentication = Objects.requireNonNull(kept.getAuthentication());
        return (SignedIn) Objects.requireNonNull(authentication.getPrincipal());
    }

    private void type(String current, String next, String again) {
        field("Current password").setValue(current);
        field("New password").setValue(next);
        field("New password again").setValue(again);
        test(find(NativeButton.class).withText("Change the password").single()).click();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
