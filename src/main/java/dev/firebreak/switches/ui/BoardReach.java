package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one board shows of who runs and how far flips have got: of systems all, of switches only what is in sight. */
final class BoardReach {

    /** What a line shows of it. */
    sealed interface Shown {

        /** Of a system. */
        record OfHead(String look, String words) implements Shown {}

        /** Of a switch. */
        record OfRow(LineReach line) implements Shown {}
    }

    private final Traffic traffic;
    private final Map<SystemKey, Reach.OfSystem> running = new HashMap<>();
    private final Map<String, Shown> shown = new HashMap<>();

    BoardReach(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Reads anew who runs of these systems. */
    void read(Collection<SystemKey> systems) {
        systems.forEach(system -> running.put(system, traffic.of(system)));
    }

    Reach.OfSystem of(SystemKey system) {
        return running.computeIfAbsent(system, traffic::of);
    }

    /** What to show in a line from now on. */
    Shown show(BoardLine line) {
        Shown now = now(line);
        shown.put(line.id(), now);
        return now;
    }

    /** Whether a line shows what was so before. */
    boolean isOvertaken(BoardLine line) {
        return !now(line).equals(shown.get(line.id()));
    }

    private Shown now(BoardLine line) {
        return switch (line) {
            case BoardLine.Head head -> head(of(head.system().key()));
            case BoardLine.Row row -> new Shown.OfRow(row(row));
        };
    }

    private static Shown head(Reach.OfSystem system) {
        return new Shown.OfHead(ReachWords.look(system), ReachWords.running(system));
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
