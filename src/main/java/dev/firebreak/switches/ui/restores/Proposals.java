package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.switches.RestoreId;
import dev.firebreak.switches.RestoreRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All restores that wait for people: emergencies to look at first, then proposals, oldest first. */
final class Proposals extends Div {

    private final RestoreDesk desk;
    private final boolean namesSystem;
    private Map<RestoreId, Proposal> shown = Map.of();

    Proposals(RestoreDesk desk, boolean namesSystem) {
        this.desk = desk;
        this.namesSystem = namesSystem;
        addClassName("proposals");
    }

    /** Leaves what has not changed alone: somebody may be writing into it. */
    void show(List<RestoreRow> emergencies, List<RestoreRow> open) {
        Map<RestoreId, Proposal> next = new HashMap<>();
        removeAll();
        Stream.concat(emergencies.stream(), open.stream()).forEach(row -> {
            Proposal known = shown.get(row.id());
            boolean same = known != null && known.row().equals(row);
            Proposal proposal = same ? known : new Proposal(desk, row, namesSystem);
            next.put(row.id(), proposal);
            add(proposal);
        });
        shown = next;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }
}
