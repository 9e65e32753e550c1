package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.Moment;

/** Says on paper, and only there, what it is of and when it was printed: it is not kept right any more. */
final class Printed extends Div {

    Printed(IncidentKey key) {
        addClassNames("room-printed", "print-only");
        add(new Span(key + ", printed at "), Moment.now(), new Span(". What came later is not on this paper."));
    }
}
