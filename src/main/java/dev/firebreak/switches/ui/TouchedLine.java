package dev.firebreak.switches.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;

/** What an act on many switches will do to one: from where it stands to where it goes. */
public final class TouchedLine extends Div {

    public TouchedLine(SwitchState state, Position to) {
        Shift shift = state.ifContained(to, Scope.EVERYONE);
        Span name = new Span(state.definition().name());
        name.addClassName("strong");
        Span what = new Span(shift.words());
        what.addClassName("small");
        what.setClassName("muted", shift.stays());
        addClassName("touched-line");
        add(name, what);
    }

    /** Says where nobody would notice. */
    public TouchedLine askedFor(Reach.Asked asked) {
        if (asked != Reach.Asked.NOW) {
            Span nobody = new Span(asked == Reach.Asked.NEVER ? "nobody asks for it" : "nobody asks now");
            nobody.addClassNames("nobody-asks", "small");
            add(nobody);
        }
        return this;
    }
}
