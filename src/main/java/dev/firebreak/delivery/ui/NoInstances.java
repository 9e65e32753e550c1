package dev.firebreak.delivery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;

/** What stands in the place of the list where it is empty. */
final class NoInstances extends Div {

    private final Span words = new Span();
    private final Anchor connect = new Anchor("", "Connect an application");

    NoInstances() {
        connect.addClassName("button");
        words.addClassName("muted");
        addClassNames("card-body", "no-instances");
        add(words, connect);
    }

    void of(SystemKey system) {
        connect.setHref(Links.connect(system));
    }

    /** @param none whether there are none at all; else none fits what was typed */
    void show(boolean none, boolean nothing) {
        setVisible(nothing);
        connect.setVisible(none);
        words.setText(
                none
                        ? "No instance has asked for this system's switches yet. Each shows here as soon as it does."
                        : "No instance fits what is typed.");
    }
}
