package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Numbers;
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

    private static final int FIRST = 4;
    private static final int STEP = 20;

    private final IncidentDesk desk;
    private final Consumer<IncidentKey> join;
    private final NativeButton more = new NativeButton("", click -> more());
    private List<IncidentRow> waiting = List.of();

    SimilarIncidents(IncidentDesk desk, Consumer<IncidentKey> join) {
        this.desk = desk;
        this.join = join;
        addClassName("similar");
        more.addClassNames("button", "button-small", "similar-more");
    }

    void show(Set<SystemKey> systems) {
        removeAll();
        List<IncidentRow> found =
                systems.isEmpty() ? List.of() : desk.incidents().similar(desk.actor(), systems);
        setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Div words = new Div(
                found.size() == 1
                        ? "One is open on this already"
                        : Numbers.of(found.size()) + " are open on this already");
        words.addClassName("field-label");
        add(words);
        waiting = found;
        add(more);
        lines(FIRST);
    }

    private void more() {
        lines(STEP);
    }

    /** So many more, and below them how many there are still. */
    private void lines(int count) {
        int now = Math.min(count, waiting.size());
        waiting.subList(0, now).forEach(row -> addComponentAtIndex(indexOf(more), line(row)));
        waiting = waiting.subList(now, waiting.size());
        more.setVisible(!waiting.isEmpty());
        more.setText("Show " + Math.min(STEP, waiting.size()) + " of " + Numbers.of(waiting.size()) + " more");
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
