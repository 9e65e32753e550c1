package dev.firebreak.switches.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.Actor;

/** In the place of what contains, for those who may not: says who can. */
public final class MayLookOnly extends Paragraph {

    public MayLookOnly(Actor actor) {
        super(actor.name() + " may look but not contain. Ask somebody with the role responder, commander or"
                + " administrator, or an administrator for the role.");
        addClassName("not-allowed");
    }
}
