package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a restore of the whole incident brings: each switch from what it is to what it will be. */
final class RestoreBundle extends Div {

    private final RoomDesk desk;
    private final Set<FlipId> own;
    private final Set<FlipId> ending;
    private int approvals;

    /** @param own what belongs to the incident; all else is marked */
    RestoreBundle(RoomDesk desk, Set<FlipId> own, List<FlipRow> flips) {
        this.desk = desk;
        this.own = own;
        this.ending = flips.stream().map(FlipRow::id).collect(Collectors.toSet());
        addClassNames("touched", "room-bundle");
        Map<SystemKey, List<FlipRow>> bySystem =
                flips.stream().collect(Collectors.groupingBy(FlipRow::system, TreeMap::new, Collectors.toList()));
        bySystem.forEach(this::show);
    }

    /** How many people must approve, where the most must. */
    int approvals() {
        return approvals;
    }

    private void show(SystemKey key, List<FlipRow> flips) {
        SystemSnapshot system = desk.switchDesk().switches().find(key);
        if (system == null) {
            return;
        }
        Span name = new Span(system.system().name());
        Span environment = new Span(system.system().environment());
        environment.addClassName("env");
        Div head = new Div(name, environment);
        head.addClassName("targets-system");
        add(head);
        for (FlipRow flip : flips) {
            SwitchState state = system.find(flip.switchKey());
            if (state != null) {
                approvals = Math.max(approvals, state.definition().restoreApprovals());
                add(line(state, flip));
            }
        }
    }

    private Div line(SwitchState state, FlipRow flip) {
        Span name = new Span(state.definition().name());
        name.addClassName("strong");
        String from = state.definition().position(flip.position()).label();
        String to = state.without(ending).standing(flip.scope()).to().label();
        Span what = new Span(new Span(from + " → " + to + " "), since(flip));
        Div line = new Div(name, what);
        line.addClassName("touched-line");
        if (!own.contains(flip.id())) {
            Span other = new Span("Not of this incident: made by " + flip.by().name() + ", “" + flip.reason() + "”");
            other.addClassNames("small", "room-not-ours");
            line.add(other);
        }
        return line;
    }

    private static Span since(FlipRow flip) {
        Span since = new Span(new Span("for " + flip.scope().words() + ", since "), Moment.clock(flip.at()));
        since.addClassName("muted");
        return since;
    }
}
