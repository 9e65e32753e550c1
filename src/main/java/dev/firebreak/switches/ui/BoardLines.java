package dev.firebreak.switches.ui;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays the board out: systems with something contained first, and in each system what is contained first. */
final class BoardLines {

    private static final Comparator<SystemSnapshot> OFF_NORMAL_FIRST = Comparator.<SystemSnapshot, Boolean>comparing(
                    system -> system.contained() == 0)
            .thenComparing(system -> system.system().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(SystemSnapshot::key);

    private static final Comparator<SwitchState> CONTAINED_FIRST = Comparator.<SwitchState, Boolean>comparing(
                    state -> !state.isContained())
            .thenComparing(state -> state.decisive().map(FlipRow::at).orElse(Instant.EPOCH), Comparator.reverseOrder());

    private BoardLines() {}

    static List<BoardLine> of(List<SystemSnapshot> systems, BoardQuery query) {
        List<BoardLine> lines = new ArrayList<>();
        systems.stream().sorted(OFF_NORMAL_FIRST).forEach(system -> add(system, query, lines));
        return lines;
    }

    private static void add(SystemSnapshot system, BoardQuery query, List<BoardLine> lines) {
        // The sort is stable: normal switches stay in the order of their definition.
        List<SwitchState> shown = system.switches().stream()
                .filter(state -> query.matches(system.system(), state))
                .sorted(CONTAINED_FIRST)
                .toList();
        if (shown.isEmpty() && !query.equals(BoardQuery.EVERYTHING)) {
            return;
        }
        lines.add(BoardLine.Head.of(system));
        for (int index = 0; index < shown.size(); index++) {
            SwitchState state = shown.get(index);
            lines.add(new BoardLine.Row(system.system(), state, state.isContained(), index == shown.size() - 1));
        }
    }

    /** Closes each system's frame below the last of its lines. */
    static void close(List<BoardLine> lines) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index) instanceof BoardLine.Row row) {
                boolean last = index == lines.size() - 1 || lines.get(index + 1) instanceof BoardLine.Head;
                lines.set(index, row.closed(last));
            }
        }
    }
}
