package dev.firebreak.playbooks.definition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a check looks at. */
public sealed interface Probe {

    /** Every running instance obeys the flips of a step. */
    record OfReach(StepId step) implements Probe {}

    /**
     * A query of Prometheus gives values on the right side of a bound, all the time for a while.
     *
     * @param server which of the configured servers
     * @param query PromQL; may hold placeholders
     */
    record OfPrometheus(String server, String query, Bound bound, BigDecimal value, Duration holdsFor)
            implements Probe {}

    /**
     * An address answers as it should, all the time for a while.
     *
     * @param contains what the answer's text must hold, or null for nothing
     */
    record OfHttp(String url, Set<Integer> expect, @Nullable String contains, Duration holdsFor) implements Probe {
        public OfHttp {
            expect = Set.copyOf(expect);
        }
    }

    /** On which side of a value is right; files write the names in lower case. */
    enum Bound {
        BELOW("below"),
        AT_MOST("at most"),
        ABOVE("above"),
        AT_LEAST("at least");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        /** What people read. */
        public String words() {
            return words;
        }

        public boolean holds(BigDecimal measured, BigDecimal value) {
            int compared = measured.compareTo(value);
            return switch (this) {
                case BELOW -> compared < 0;
                case AT_MOST -> compared <= 0;
                case ABOVE -> compared > 0;
                case AT_LEAST -> compared >= 0;
            };
        }
    }
}
