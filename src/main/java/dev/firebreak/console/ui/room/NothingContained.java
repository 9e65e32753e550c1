package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says that nothing is contained any more for an incident that goes on: all its flips have ended, and when the last did. */
final class NothingContained extends Div {

    private final RoomDesk desk;
    private @Nullable Instant shown;

    NothingContained(RoomDesk desk) {
        this.desk = desk;
        addClassName("room-waits");
        setVisible(false);
    }

    void show(IncidentRow row) {
        Instant since = since(row);
        if (Objects.equals(since, shown)) {
            return;
        }
        shown = since;
        removeAll();
        if (since != null) {
            add(new Span(
                    new Span("Nothing is contained for it any more: the last of its flips ended at "),
                    Moment.time(since),
                    new Span(".")));
        }
        setVisible(since != null);
    }

    /** Null where a flip is in force, where there was none, and where to be back to normal is what is wanted. */
    private @Nullable Instant since(IncidentRow row) {
        return switch (row.state()) {
            case TRIAGE, ACTIVE, CONTAINED -> lastEnd(desk.incidents().flips(desk.actor(), row.key()));
            case RESTORING, RESOLVED, CLOSED, DECLINED, MERGED, CANCELLED -> null;
        };
    }

    private static @Nullable Instant lastEnd(List<FlipRow> flips) {
        if (flips.stream().anyMatch(flip -> flip.state() == FlipState.IN_FORCE)) {
            return null;
        }
        return flips.stream()
                .map(FlipRow::endedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
