package dev.firebreak.access.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.firebreak.base.ui.Icons;
import org.springframework.beans.factory.ObjectProvider;

/** Where people sign in. */
@Route(value = LoginView.PATH, autoLayout = false)
@PageTitle("Sign in · Firebreak")
@AnonymousAllowed
@StyleSheet("styles/access.css")
class LoginView extends Main implements BeforeEnterObserver {

    static final String PATH = "login";
    static final String WRONG = "wrong";
    static final String WAIT = "wait";
    static final String AWAY = "provider-away";
    static final String REFUSED = "refused";
    static final String SIGNED_OUT = "signed-out";

    private final LoginForm form = new LoginForm();
    private final Paragraph message = new Paragraph();
    private final transient AuthenticationContext authentication;

    LoginView(AuthenticationContext authentication, ObjectProvider<MoreWaysIn> more) {
        this.authentication = authentication;
        addClassName("sign-in");
        H1 title = new H1(Icons.of("firebreak"), new Span("Firebreak"));
        title.addClassName("sign-in-brand");
        message.addClassNames("strip", "sign-in-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        Div card = new Div(title, message, form);
        card.addClassNames("card", "card-body", "sign-in-card");
        more.orderedStream().map(MoreWaysIn::offer).forEach(card::add);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().containsKey(SIGNED_OUT)) {
            say("You are signed out.", "sign-in-calm");
        }
        if (query.getParameters().containsKey(WRONG)) {
            say("Login and password do not go together. Try again.", "strip-bad");
        }
        if (query.getParameters().containsKey(AWAY)) {
            say(
                    "Sign-in through the identity provider did not work. Try again, or sign in with a password kept here.",
                    "strip-bad");
        }
        query.getSingleParameter(REFUSED).ifPresent(this::sayRefused);
        query.getSingleParameter(WAIT).ifPresent(this::sayWait);
    }

    /** Only sentences of our own: what stands in an address can be written by anybody. */
    private void sayRefused(String slug) {
        say(
                slug.equals("login-taken")
                        ? "Somebody else signs in here with your login. Ask an administrator."
                        : "You are known, but not let in here. Ask an administrator for a role.",
                "strip-bad");
    }

    private void sayWait(String seconds) {
        if (seconds.matches("\\d{1,4}")) {
            say("Too many wrong attempts. Wait " + seconds + " s, then try again.", "strip-warn");
        }
    }

    private void say(String sentence, String look) {
        message.setText(sentence);
        message.addClassName(look);
        message.setVisible(true);
    }

    private static LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle("Sign in");
        form.setUsername("Login");
        form.setPassword("Password");
        form.setSubmit("Sign in");
        return words;
    }
}
