package dev.firebreak.demo.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;

/** The switches that the assistant asks for, as they stand, each a link to where it can be contained. */
final class DemoSwitches extends Div {

    private final Switches switches;
    private final SystemKey system;
    private final Div rows = new Div();
    private long shown = -1;

    DemoSwitches(Switches switches, SystemKey system) {
        this.switches = switches;
        this.system = system;
        addClassNames("card", "demo-switches");
        H2 title = new H2("Its switches");
        Div head = new Div(title);
        head.addClassName("card-head");
        add(head, rows);
    }

    /** Draws anew where the system's revision changed. */
    void refresh() {
        SystemSnapshot snapshot = switches.find(system);
        if (snapshot == null || snapshot.revision() == shown) {
            return;
        }
        shown = snapshot.revision();
        rows.removeAll();
        snapshot.switches().forEach(state -> rows.add(row(state)));
    }

    private Div row(SwitchState state) {
        Anchor name = new Anchor(
                Links.toSwitch(system, state.key()), state.definition().name());
        String label = state.serve(EvaluationContext.EMPTY).position().label();
        Span position = new Span(label);
        position.addClassNames("chip", state.isContained() ? "chip-held" : "chip-neutral");
        Div row = new Div(name, position);
        row.addClassName("demo-switch");
        return row;
    }
}
