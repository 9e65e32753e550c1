package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.IncidentRow;

/** What came of splitting a part off, and where it goes on. */
final class SplitSaid extends Div {

    SplitSaid(IncidentRow part, int moved, int shown) {
        addClassName("room-restored");
        getElement().setAttribute("role", "status");
        Anchor room = new Anchor(Links.incident(part.key()), part.key() + " " + part.title());
        room.addClassName("strong");
        String flips =
                moved == 0 ? " No flip went along." : " " + Numbers.count(moved, "flip", "flips") + " went along.";
        String entries = shown == 0 ? "" : " " + Numbers.count(shown, "entry shows", "entries show") + " there too.";
        add(new Div(room, new Span(" is an incident of its own now, linked both ways." + flips + entries)));
    }
}
