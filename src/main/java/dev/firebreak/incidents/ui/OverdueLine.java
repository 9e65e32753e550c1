package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says above every page of which incident a status update is overdue. */
final class OverdueLine extends Div {

    private final IncidentsEverywhere parts;
    private List<IncidentRow> shown = List.of();

    OverdueLine(IncidentsEverywhere parts) {
        this.parts = parts;
        addClassName("overdue-line");
        getElement().setAttribute("role", "status");
        parts.feed().follow(this, this::look);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        look();
    }

    private void look() {
        Instant now = Clocks.now(parts.clock());
        List<IncidentRow> late = mine().stream()
                .filter(row -> row.isOverdue(now))
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.updateDueAt())))
                .toList();
        if (late.equals(shown)) {
            return;
        }
        shown = late;
        removeAll();
        setVisible(!late.isEmpty());
        if (!late.isEmpty()) {
            add(line(late.getFirst(), late.size() - 1));
        }
    }

    private List<IncidentRow> mine() {
        try {
            return parts.open().of(parts.actors().get());
        } catch (Refusal nobody) {
            return List.of();
        }
    }

    /** The longest overdue leads; the others are one press further. */
    private static Anchor line(IncidentRow row, int others) {
        Span key = new Span(row.key().value());
        key.addClassName("incident-key");
        Span drill = new Span(row.drill() ? " (drill)" : "");
        // A phone has no room for it.
        Span status = new Span("status ");
        status.addClassName("overdue-status");
        Span rest = new Span(others == 0 ? "" : " · and " + others + " more");
        Instant due = Objects.requireNonNull(row.updateDueAt());
        Span said =
                new Span(key, drill, new Span(": "), status, new Span("update overdue for "), Moment.span(due), rest);
        said.addClassName("strip-words");
        Span go = new Span("Open");
        go.addClassName("strip-go");
        String target = others == 0 ? Links.incident(row.key()) : Links.incidents();
        Anchor line = new Anchor(target, said, go);
        line.addClassNames("strip", "strip-bad");
        return line;
    }
}
