package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.Refusal;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.RestoreIncident;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one choice in restoring an incident would end, and what of the incident's own it would leave in force. */
final class RestoreChoice extends Div {

    private final RoomDesk desk;
    private final IncidentRow row;
    private int approvals;
    private boolean changes;

    RestoreChoice(RoomDesk desk, IncidentRow row) {
        this.desk = desk;
        this.row = row;
        addClassName("room-form");
    }

    /** How many people must approve, where the most must. */
    int approvals() {
        return approvals;
    }

    /** Whether anything would change at all. */
    boolean changes() {
        return changes;
    }

    void show(RestoreIncident.What what) {
        removeAll();
        approvals = 0;
        changes = false;
        try {
            show(what, desk.incidents().ending(desk.actor(), row.key(), what));
        } catch (Refusal refusal) {
            add(said(refusal.sentence()));
        }
    }

    private void show(RestoreIncident.What what, List<FlipRow> ending) {
        List<FlipRow> own = desk.incidents().flips(desk.actor(), row.key());
        changes = !ending.isEmpty();
        switch (what) {
            case ITS_FLIPS -> explain(changes, "Nothing is in force for " + row.key() + " any more.");
            case BACK_TO_EVIDENCE -> {
                add(said("Ends every flip made on its systems since " + row.key() + " was declared, whoever made it."
                        + " What was contained before that stays contained."));
                explain(changes, "Nothing that was flipped since is in force.");
            }
        }
        if (changes) {
            RestoreBundle bundle = new RestoreBundle(desk, ids(own), ending);
            approvals = bundle.approvals();
            add(bundle);
        }
        staying(own, ids(ending));
    }

    private void explain(boolean something, String nothing) {
        if (!something) {
            add(said(nothing));
        }
    }

    private void staying(List<FlipRow> own, Set<FlipId> ending) {
        String stays = own.stream()
                .filter(flip -> flip.state() == FlipState.IN_FORCE && !ending.contains(flip.id()))
                .map(new FlipWords(desk)::position)
                .collect(Collectors.joining("; "));
        if (!stays.isEmpty()) {
            Paragraph words = said("Stays in force, since it was made before the declaration: " + stays + ".");
            words.addClassName("room-stays");
            add(words);
        }
    }

    private static Set<FlipId> ids(List<FlipRow> flips) {
        return flips.stream().map(FlipRow::id).collect(Collectors.toSet());
    }

    private static Paragraph said(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("small");
        return said;
    }
}
