package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.incidents.AssignRole;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentRow.Holder;
import dev.firebreak.incidents.RoleName;
import org.jspecify.annotations.Nullable;

/** One role: who has it and since when, and how it passes on. */
final class RoleLine extends Div {

    private final RoomDesk desk;
    private final IncidentRow row;
    private final RoleName role;
    private final Runnable changed;

    RoleLine(RoomDesk desk, IncidentRow row, RoleName role, boolean mayRespond, Runnable changed) {
        this.desk = desk;
        this.row = row;
        this.role = role;
        this.changed = changed;
        Holder holder = row.holder(role);
        Span name = new Span(role.label());
        name.addClassNames("room-role", "muted");
        addClassNames("row", "room-person");
        add(name, holder(holder));
        if (mayRespond) {
            add(acts(holder));
        }
    }

    private static Span holder(@Nullable Holder holder) {
        if (holder == null) {
            Span nobody = new Span("nobody");
            nobody.addClassName("muted");
            return nobody;
        }
        Span name = new Span(holder.person().name());
        name.addClassName("strong");
        Span since = new Span(new Span(" since "), Moment.clock(holder.since()));
        since.addClassNames("muted", "small");
        return new Span(name, since);
    }

    private Div acts(@Nullable Holder holder) {
        Div acts = new Div();
        acts.addClassNames("room-person-acts", "no-print");
        boolean mine =
                holder != null && holder.person().id().equals(desk.actor().identity());
        if (!mine && desk.actor().isPerson()) {
            acts.add(named(
                    "Take", "Take " + role.label(), () -> assign(desk.actor().identity())));
        }
        acts.add(named(
                holder == null ? "Give…" : "Hand over…",
                (holder == null ? "Give " : "Hand over ") + role.label(),
                () -> AssignDialog.open(desk, row.key(), role, changed)));
        if (mine) {
            acts.add(named("Leave", "Leave " + role.label(), () -> assign(null)));
        } else if (holder != null) {
            acts.add(named("Relieve", "Relieve " + holder.person().name() + " of " + role.label(), () -> assign(null)));
        }
        return acts;
    }

    private static NativeButton named(String words, String says, Runnable act) {
        NativeButton button = Buttons.small(words, act);
        button.addClassName("button-plain");
        button.setAriaLabel(says);
        return button;
    }

    private void assign(@Nullable String person) {
        try {
            desk.incidents().assign(new AssignRole(desk.actor(), row.key(), role, person));
            changed.run();
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
    }
}
