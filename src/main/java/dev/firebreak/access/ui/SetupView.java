package dev.firebreak.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.firebreak.access.Access;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Icons;

/** Where the first administrator chooses a login and a password, reached by the one-time link in the log. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set up · Firebreak")
@AnonymousAllowed
@StyleSheet("styles/access.css")
class SetupView extends Main implements HasUrlParameter<String> {

    private final transient Access access;
    private final Div card = new Div();

    SetupView(Access access) {
        this.access = access;
        addClassName("sign-in");
        card.addClassNames("card", "card-body", "sign-in-card");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        H1 title = new H1(Icons.of("firebreak"), new Span("Set up Firebreak"));
        title.addClassName("sign-in-brand");
        card.removeAll();
        card.add(title);
        if (access.canSetUp(secret)) {
            offer(secret);
            return;
        }
        card.add(new Paragraph(
                "This link was used or is older than a day. Restart Firebreak to get a new one in its log,"
                        + " or sign in."));
        card.add(signIn());
    }

    private void offer(String secret) {
        PersonFields fields = new PersonFields();
        Button create = new Button("Create the administrator", click -> create(secret, fields));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph("You are the first here: choose how you sign in. The link works once."));
        card.add(fields, create);
    }

    private void create(String secret, PersonFields fields) {
        try {
            access.setUp(secret, fields.login(), fields.name(), fields.password());
        } catch (Refusal refusal) {
            fields.show(refusal);
            return;
        }
        card.removeAll();
        card.add(new H1("Done"), new Paragraph("You can sign in as " + fields.login() + " now."), signIn());
    }

    private static Anchor signIn() {
        Anchor anchor = new Anchor(LoginView.PATH, "Sign in");
        anchor.addClassNames("button", "button-primary");
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
