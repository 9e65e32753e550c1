package dev.firebreak.console.ui.room;

import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.RestoreRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what waits for people to decide whether an incident's flips may end. */
final class OpenRestores {

    private OpenRestores() {}

    /** Oldest first; of a system that is not the reader's to see, nothing. */
    static List<RestoreRow> of(RoomDesk desk, IncidentRow row) {
        Set<FlipId> own = desk.incidents().flips(desk.actor(), row.key()).stream()
                .filter(flip -> flip.state() == FlipState.IN_FORCE)
                .map(FlipRow::id)
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return List.of();
        }
        SystemKey only = desk.actor().confinedTo();
        return desk.switchDesk().switches().openRestores().stream()
                .filter(restore -> only == null || only.equals(restore.system()))
                .filter(restore -> restore.items().stream().anyMatch(item -> own.contains(item.flip())))
                .toList();
    }
}
