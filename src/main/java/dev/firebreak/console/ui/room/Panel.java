package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A framed part beside the timeline: its name, what can be done, and what it shows. */
class Panel extends Section {

    private final Header head;
    private final Div body = new Div();

    Panel(String title, Component... acts) {
        head = new Header(new H2(title));
        head.addClassNames("card-head", "room-panel-head");
        for (Component act : acts) {
            head.add(act);
        }
        addClassNames("card", "room-panel");
        getElement().setAttribute("aria-label", title);
        add(head, body);
    }

    /** What it shows. */
    final Div body() {
        return body;
    }
}
