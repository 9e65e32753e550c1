package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.RoleName;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One incident in the list: what it is, how bad, how it stands, who leads, since when, and when the next update is due. */
final class IncidentLine extends ListItem {

    private final Map<SystemKey, String> names;
    private @Nullable IncidentRow shown;

    IncidentLine(Map<SystemKey, String> names) {
        this.names = names;
        addClassName("incident-line");
    }

    /** Draws it anew where something is different. */
    void show(IncidentRow row, Instant now) {
        boolean late = row.isOverdue(now);
        if (row.equals(shown) && late == hasClassName("incident-late")) {
            return;
        }
        shown = row;
        removeAll();
        setClassName("incident-open", row.state().isOpen());
        setClassName("incident-late", late);
        add(head(row), chips(row), leader(row), age(row), update(row, late));
    }

    private Div head(IncidentRow row) {
        Span key = new Span(row.key().value());
        key.addClassNames("incident-key", "key");
        Anchor title = new Anchor(Links.incident(row.key()), key, new Span(row.title()));
        title.addClassName("incident-title");
        Span systems = new Span(row.systems().stream()
                .map(system -> names.getOrDefault(system, system.value()))
                .sorted()
                .collect(Collectors.joining(", ")));
        systems.addClassNames("muted", "small", "incident-systems");
        Div head = new Div(title, systems);
        head.addClassName("incident-head");
        return head;
    }

    private static Div chips(IncidentRow row) {
        Div chips = new Div(Chips.severity(row.severity()), Chips.state(row.state()));
        if (row.drill()) {
            chips.add(Chips.drill());
        }
        if (row.isPrivate()) {
            chips.add(Chips.isPrivate());
        }
        chips.addClassName("incident-chips");
        return chips;
    }

    private static Span leader(IncidentRow row) {
        IncidentRow.Holder commander = row.holder(RoleName.COMMANDER);
        Span leader = new Span(
                commander == null
                        ? row.state().isOpen() ? "Nobody leads yet" : ""
                        : commander.person().name());
        leader.addClassNames("small", "incident-leader");
        leader.setClassName("muted", commander == null);
        if (commander != null) {
            leader.setTitle("Commander: " + commander.person().name());
        }
        return leader;
    }

    private static Span age(IncidentRow row) {
        Instant declared = row.moments().at(Milestone.DECLARED);
        Instant since = declared == null ? row.stateSince() : declared;
        Span age = row.state().isOpen()
                ? new Span(new Span("open for "), Moment.span(since))
                : new Span(new Span("declared "), Moment.clock(since));
        age.addClassNames("muted", "small", "incident-age");
        return age;
    }

    private static Component update(IncidentRow row, boolean late) {
        Span update = new Span();
        update.addClassNames("small", "incident-update");
        Instant due = row.updateDueAt();
        if (due == null || !row.state().isOpen()) {
            return update;
        }
        if (late) {
            update.addClassName("incident-overdue");
            update.add(new Span("update overdue for "), Moment.span(due));
            return update;
        }
        update.add(new Span("update due in "), Moment.left(due));
        return update;
    }
}
