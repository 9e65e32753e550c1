package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The order in which one screen shows its lines. It is kept while people flip, so that no button moves under a finger, and
 * made anew only when the reader asks for it.
 */
final class BoardOrder {

    private List<BoardLine> lines = List.of();
    private boolean overtaken;

    /** What is off normal first, as things stand now. */
    List<BoardLine> anew(List<SystemSnapshot> systems, BoardQuery query) {
        lines = BoardLines.of(systems, query);
        overtaken = false;
        return lines;
    }

    /**
     * The same lines in the same places, as they stand now. What has come since follows where it moves nothing; what was
     * deleted is gone.
     */
    List<BoardLine> kept(List<SystemSnapshot> systems, BoardQuery query) {
        List<BoardLine> fresh = BoardLines.of(systems, query);
        List<BoardLine> next = now(systems);
        append(fresh, next);
        BoardLines.close(next);
        lines = next;
        overtaken = !BoardLine.isSameOrder(fresh, next);
        return next;
    }

    /** Whether the lines would stand in another order, or be others, if they were laid out now. */
    boolean isOvertaken() {
        return overtaken;
    }

    private List<BoardLine> now(List<SystemSnapshot> systems) {
        Map<SystemKey, SystemSnapshot> byKey = HashMap.newHashMap(systems.size());
        systems.forEach(system -> byKey.put(system.key(), system));
        List<BoardLine> next = new ArrayList<>(lines.size());
        for (BoardLine line : lines) {
            SystemSnapshot system = byKey.get(line.system().key());
            if (system != null) {
                addNow(line, system, next);
            }
        }
        return next;
    }

    private static void addNow(BoardLine line, SystemSnapshot system, List<BoardLine> next) {
        switch (line) {
            case BoardLine.Head head -> next.add(BoardLine.Head.of(system));
            case BoardLine.Row row -> {
                SwitchState state = system.find(row.state().key());
                if (state != null) {
                    next.add(row.now(system.system(), state));
                }
            }
        }
    }

    private static void append(List<BoardLine> fresh, List<BoardLine> next) {
        Set<SystemKey> settled = next.stream().map(line -> line.system().key()).collect(Collectors.toSet());
        if (!next.isEmpty()) {
            SystemKey last = next.getLast().system().key();
            Set<String> there = next.stream()
                    .filter(line -> isOf(last, line))
                    .map(BoardLine::id)
                    .collect(Collectors.toSet());
            fresh.stream()
                    .filter(line -> isOf(last, line) && !there.contains(line.id()))
                    .forEach(next::add);
        }
        fresh.stream().filter(line -> !settled.contains(line.system().key())).forEach(next::add);
    }

    private static boolean isOf(SystemKey system, BoardLine line) {
        return line.system().key().equals(system);
    }
}
