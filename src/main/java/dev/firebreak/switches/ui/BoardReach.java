package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one board shows of who runs and how far flips have got: of systems all, of switches only what is in sight. */
final class BoardReach {

    private final Traffic traffic;
    private final Map<SystemKey, Running> running = new HashMap<>();
    private final Map<String, LineReach> shown = new HashMap<>();

    BoardReach(Traffic traffic) {
        this.traffic = traffic;
    }

    /**
     * Who runs of a system, and who does not obey.
     *
     * @param lagging those who run and those who fell silent before they were given the newest flip
     */
    record Running(Reach.OfSystem now, List<Reach.Laggard> lagging, int count) {}

    /** Reads anew who runs of these systems. */
    void read(Collection<SystemSnapshot> systems) {
        systems.forEach(system -> running.put(system.key(), read(system)));
    }

    private Running read(SystemSnapshot system) {
        Reach.OfSystem now = traffic.of(system.key());
        List<Reach.Laggard> silent = newest(system).map(traffic::of).stream()
                .flatMap(way -> way.laggards().stream())
                .filter(Reach.Laggard::silent)
                .toList();
        return new Running(
                now, Stream.concat(now.laggards().stream(), silent.stream()).toList(), now.lagging() + silent.size());
    }

    /** Whoever has not got this one lacks the newest. */
    private static Optional<FlipRow> newest(SystemSnapshot system) {
        return system.switches().stream()
                .flatMap(state -> state.inForce().stream())
                .max(Comparator.comparingLong(FlipRow::revision));
    }

    Running of(SystemKey system) {
        // One that came up between two readings is read in a moment.
        return running.getOrDefault(system, new Running(traffic.of(system), List.of(), 0));
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
            case BoardLine.Head head -> head(of(head.system().key()).now());
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
