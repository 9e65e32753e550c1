package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.NotFound;
import dev.firebreak.switches.RestoreId;
import dev.firebreak.switches.RestoreRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All restores that wait for people: emergencies to review first, then proposals, oldest first. */
final class Proposals extends Div {

    private final RestoreDesk desk;
    private final boolean namesSystem;
    private final Runnable putAway;
    private Map<RestoreId, Proposal> shown = Map.of();

    /** @param putAway runs when the reader has put away how one ended */
    Proposals(RestoreDesk desk, boolean namesSystem, Runnable putAway) {
        this.desk = desk;
        this.namesSystem = namesSystem;
        this.putAway = putAway;
        addClassName("proposals");
    }

    /** Leaves what has not changed alone, and says in its place how each ended that waits no longer. */
    void show(List<RestoreRow> emergencies, List<RestoreRow> open) {
        Map<RestoreId, Proposal> next = new LinkedHashMap<>();
        Stream.concat(emergencies.stream(), open.stream()).forEach(row -> {
            Proposal known = shown.get(row.id());
            Proposal proposal = known == null ? new Proposal(desk, row, namesSystem) : known;
            proposal.show(row);
            next.put(row.id(), proposal);
        });
        List<Component> cards = new ArrayList<>(next.values());
        List<Component> before = getChildren().toList();
        for (int index = 0; index < before.size(); index++) {
            if (!cards.contains(before.get(index))) {
                int place = Math.min(index, cards.size());
                ended(before.get(index)).ifPresent(card -> cards.add(place, card));
            }
        }
        shown = next;
        InPlace.show(this, cards);
    }

    private Optional<Component> ended(Component card) {
        return card instanceof Proposal proposal ? ended(proposal.row()) : Optional.of(card);
    }

    private Optional<Component> ended(RestoreRow last) {
        try {
            return Optional.of(new Ended(desk.switches().restore(last.id()), putAway));
        } catch (NotFound gone) {
            // Its system was deleted with everything that waited on it.
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return getComponentCount() == 0;
    }
}
