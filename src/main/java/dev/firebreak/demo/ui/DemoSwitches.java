package dev.firebreak.demo.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardSheets;
import dev.firebreak.switches.ui.Desk;
import java.util.Set;

/** The switches that the assistant asks for, as they stand; each opens its sheet beside the enquiries that will obey. */
final class DemoSwitches extends Div {

    private final Desk desk;
    private final SystemKey system;
    private final Div list = new Div();
    private final Div rows = new Div();
    private final BoardSheets sheets;
    private long shown = -1;

    DemoSwitches(Desk desk, SystemKey system) {
        this.desk = desk;
        this.system = system;
        this.sheets = new BoardSheets(desk, opened -> list.setVisible(opened.isEmpty()));
        H2 title = new H2("Its switches");
        Div head = new Div(title);
        head.addClassName("card-head");
        rows.addClassName("demo-list");
        list.addClassName("card");
        list.add(head, rows);
        addClassName("demo-switches");
        add(sheets, list);
    }

    /** Draws anew where the system's revision changed. */
    void refresh() {
        SystemSnapshot snapshot = desk.switches().find(system);
        if (snapshot == null || snapshot.revision() == shown) {
            return;
        }
        shown = snapshot.revision();
        rows.removeAll();
        snapshot.switches().forEach(state -> rows.add(row(snapshot, state)));
        sheets.follow(Set.of(system));
    }

    private NativeButton row(SystemSnapshot snapshot, SwitchState state) {
        Span name = new Span(state.definition().name());
        name.addClassName("demo-name");
        Span position = new Span(state.words());
        position.addClassNames("chip", state.isContained() ? "chip-held" : "chip-neutral");
        NativeButton row = new NativeButton();
        row.add(name, position);
        row.addClassName("demo-switch");
        String id = "demo-" + state.key();
        row.setId(id);
        row.addClickListener(click -> sheets.flip(snapshot.system(), now(state), id));
        return row;
    }

    private SwitchState now(SwitchState shownState) {
        SystemSnapshot snapshot = desk.switches().system(system);
        SwitchState now = snapshot.find(shownState.key());
        return now == null ? shownState : now;
    }
}
