package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemRow;

/** One line of the switchboard. */
sealed interface BoardLine {

    SystemRow system();

    /** Stays the same while the line's content changes. */
    String id();

    /** Whether it shows the same as a line of the same id. */
    boolean shows(BoardLine other);

    /**
     * The head of a system.
     *
     * @param contained how many of its switches are off their normal position
     * @param switches how many it has
     */
    record Head(SystemRow system, long contained, int switches) implements BoardLine {
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
     * @param last whether the frame of its system closes below it
     */
    record Row(SystemRow system, SwitchState state, boolean last) implements BoardLine {
        @Override
        public String id() {
            return id(system.key(), state);
        }

        static String id(SystemKey system, SwitchState state) {
            return "switch-" + system + "-" + state.key();
        }

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean shows(BoardLine other) {
            // States are immutable and an untouched switch keeps its state: no need to look inside.
            return other instanceof Row row && row.state == state && row.last == last;
        }
    }
}
