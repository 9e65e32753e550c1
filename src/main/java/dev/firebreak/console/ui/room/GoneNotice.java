package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.Links;

/** What is left of a room for somebody from whom it was just kept: no more than for somebody who never saw it. */
final class GoneNotice extends Div {

    GoneNotice(IncidentKey key) {
        addClassNames("card", "card-body", "error-page");
        Anchor back = new Anchor(Links.incidents(), "Go to the incidents");
        back.addClassNames("button", "button-primary");
        add(new H2("Not found"), new Paragraph("There is no incident \"" + key + "\"."), back);
    }
}
