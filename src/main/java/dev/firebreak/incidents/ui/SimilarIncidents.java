package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Open incidents of the same systems: joining one is as easy as declaring another. */
final class SimilarIncidents extends Div {

    private static final int MOST = 4;

    private final IncidentDesk desk;
    private final Consumer<IncidentKey> join;

    SimilarIncidents(IncidentDesk desk, Consumer<IncidentKey> join) {
        this.desk = desk;
        this.join = join;
        addClassName("similar");
    }

    void show(Set<SystemKey> systems) {
        removeAll();
        List<IncidentRow> found =
                systems.isEmpty() ? List.of() : desk.incidents().similar(desk.actor(), systems);
        setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Div words = new Div(found.size() == 1 ? "One is open on this already" : "Some are open on this already");
        words.addClassName("field-label");
        add(words);
        found.stream().limit(MOST).forEach(row -> add(line(row)));
    }

    private Div line(IncidentRow row) {
        Span key = new Span(row.key().value());
        key.addClassNames("incident-key", "key");
        Span title = new Span(row.title());
        title.addClassName("strong");
        Instant declared = row.moments().at(Milestone.DECLARED);
        Span age = new Span(Moment.span(declared == null ? row.stateSince() : declared));
        age.addClassNames("muted", "small", "nowrap");
        Div what = new Div(key, title, Chips.severity(row.severity()), Chips.state(row.state()), age);
        if (row.drill()) {
            what.add(Chips.drill());
        }
        what.addClassName("similar-what");
        NativeButton button = new NativeButton("Join", click -> join.accept(row.key()));
        button.addClassNames("button", "button-small");
        button.setAriaLabel("Join " + row.key() + " instead");
        Div line = new Div(what, button);
        line.addClassName("similar-line");
        return line;
    }
}
