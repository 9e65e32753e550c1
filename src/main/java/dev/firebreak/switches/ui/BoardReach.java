package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one board shows of who runs and how far flips have got: of systems all, of switches only what is in sight. */
final class BoardReach {

    private final Traffic traffic;
    private final Map<SystemKey, Reach.OfSystem> running = new HashMap<>();
    private final Map<String, LineReach> shown = new HashMap<>();

    BoardReach(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Reads anew who runs of these systems. */
    void read(Collection<SystemSnapshot> systems) {
        systems.forEach(system -> running.put(system.key(), traffic.of(system.key())));
    }

    Reach.OfSystem of(SystemKey system) {
        // One that came up between two readings is read in a moment.
        return running.getOrDefault(system, traffic.of(system));
    }

    /** What to show in a line from now on. */
    LineReach show(BoardLine line) {
        LineReach now = now(line);
        shown.put(line.id(), now);
        return now;
    }

    /** Whether a line shows what was so before. */
    boolean isOvertaken(BoardLine line) {
        return !now(line).equals(shown.get(line.id()));
    }

    private LineReach now(BoardLine line) {
        return switch (line) {
            case BoardLine.Head head -> head(of(head.system().key()));
            case BoardLine.Row row -> row(row);
        };
    }

    private static LineReach head(Reach.OfSystem system) {
        return new LineReach(ReachWords.look(system), ReachWords.running(system), "", false, 0, 0);
    }

    private LineReach row(BoardLine.Row row) {
        if (!row.state().isContained()) {
            return LineReach.ofNormal(traffic.of(row.system().key(), row.state().key()));
        }
        List<Reach.OfFlip> ways =
                row.state().inForce().stream().map(traffic::of).toList();
        return LineReach.ofContained(ways);
    }
}
