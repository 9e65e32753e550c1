package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import java.util.List;

/** One line of the switchboard. */
sealed interface BoardLine {

    SystemRow system();

    /** Stays the same while the line's content changes. */
    String id();

    /** Whether it shows the same as a line of the same id. */
    boolean shows(BoardLine other);

    /** Whether the same lines stand in the same places. */
    static boolean isSameOrder(List<BoardLine> one, List<BoardLine> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int index = 0; index < one.size(); index++) {
            if (!one.get(index).id().equals(other.get(index).id())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The head of a system.
     *
     * @param contained how many of its switches are off their normal position
     * @param switches how many it has
     */
    record Head(SystemRow system, long contained, int switches) implements BoardLine {

        static Head of(SystemSnapshot system) {
            return new Head(
                    system.system(), system.contained(), system.switches().size());
        }

        @Override
        public String id() {
            return "system-" + system.key();
        }

        @Override
        public boolean shows(BoardLine other) {
            return other instanceof Head head
                    && head.contained == contained
                    && head.switches == switches
                    && head.system.name().equals(system.name())
                    && head.system.environment().equals(system.environment());
        }
    }

    /**
     * A switch of the system above it.
     *
     * @param large whether it was contained when the lines were laid out: its height stays when that changes
     * @param last whether the frame of its system closes below it
     */
    record Row(SystemRow system, SwitchState state, boolean large, boolean last) implements BoardLine {
        @Override
        public String id() {
            return id(system.key(), state);
        }

        Row now(SystemRow of, SwitchState stands) {
            return new Row(of, stands, large, last);
        }

        Row closed(boolean isLast) {
            return last == isLast ? this : new Row(system, state, large, isLast);
        }

        static String id(SystemKey system, SwitchState state) {
            return "switch-" + system + "-" + state.key();
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean shows(BoardLine other) {
            // States are immutable and an untouched switch keeps its state: no need to look inside.
            return other instanceof Row row && row.state == state && row.large == large && row.last == last;
        }
    }
}
