package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.access.Access;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.IssuedToken;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.switches.SystemRow;
import java.util.Set;

/** The token with which an application asks: made here by whoever may, shown once. */
final class TokenPanel extends Div {

    private final transient Access access;
    private final transient CurrentActor current;
    private final SystemRow system;
    private final CodeBlock secret = new CodeBlock("the token");

    TokenPanel(Access access, CurrentActor current, SystemRow system) {
        this.access = access;
        this.current = current;
        this.system = system;
        addClassName("connect-token");
        Actor actor = current.get();
        if (actor.may(Permission.ADMINISTER) && actor.confinedTo() == null) {
            offer();
            return;
        }
        secret.show("export FIREBREAK_TOKEN=…");
        add(
                new Paragraph("The token says which system asks. An administrator makes one with the scope"
                        + " \"evaluate\" for " + system.key() + ":"),
                link(),
                secret);
    }

    private void offer() {
        NativeButton make = new NativeButton("Make a token");
        make.addClassNames("button", "button-primary");
        make.addClickListener(click -> make(make));
        add(
                new Paragraph("The token says which system asks: code never names an environment. It can read this"
                        + " system's switches and nothing else."),
                new Div(make, link()));
    }

    private void make(NativeButton button) {
        try {
            IssuedToken issued = access.issue(new IssueToken(
                    current.get(),
                    system.name() + ": application",
                    Set.of(TokenScope.EVALUATE),
                    system.key(),
                    null,
                    null));
            secret.show("export FIREBREAK_TOKEN=" + issued.secret());
            button.setEnabled(false);
            add(secret, new Paragraph("It is shown this once: put it where your application keeps its secrets."));
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
    }

    private static Anchor link() {
        Anchor link = new Anchor("administration/tokens", "All tokens");
        link.addClassNames("button", "button-plain");
        return link;
    }
}
