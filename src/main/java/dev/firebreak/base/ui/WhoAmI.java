package dev.firebreak.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;

/** Who is signed in, what that allows, and the way out. */
final class WhoAmI {

    private WhoAmI() {}

    static Anchor name(Actor actor) {
        Anchor who = new Anchor(Links.account(), actor.name() + " · " + mayDo(actor));
        who.addClassNames("who", "side-link");
        who.addComponentAsFirst(Icons.of("account"));
        return who;
    }

    static NativeButton signOut(ShellParts parts) {
        NativeButton signOut = new NativeButton("", click -> parts.signOut());
        signOut.add(Icons.of("sign-out"), new Span("Sign out"));
        // What was typed and not posted is forgotten then.
        signOut.getElement().setAttribute("data-signs-out", true);
        signOut.addClassNames("button", "button-plain", "button-small");
        return signOut;
    }

    /** The role in a word, by what it allows. */
    private static String mayDo(Actor actor) {
        if (actor.may(Permission.ADMINISTER)) {
            return "administrator";
        }
        if (actor.may(Permission.RESTORE)) {
            return "commander";
        }
        return actor.may(Permission.CONTAIN) ? "responder" : "viewer";
    }
}
