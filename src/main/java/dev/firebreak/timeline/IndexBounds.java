package dev.firebreak.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** How a database is told which part of an index to walk, so that it can walk no other. */
enum IndexBounds {

    /**
     * {@code (kind, seq) > ('x', 7)}. For PostgreSQL: it can keep this order by that index alone, while {@code kind = 'x'} lets
     * it walk all entries for the few of a kind that it believes frequent.
     */
    BY_ROWS {
        @Override
        String condition(List<String> held, Reading reading) {
            String row = "(" + String.join(", ", held) + ", seq)";
            String values = "(" + String.join(", ", Collections.nCopies(held.size(), "?")) + ", ?)";
            return row + " " + reading.beyond() + " " + values + " and " + row + " " + reading.within() + " " + values;
        }

        @Override
        List<Object> arguments(List<String> values, long seq, Reading reading) {
            List<Object> arguments = new ArrayList<>(values);
            arguments.add(seq);
            arguments.addAll(values);
            arguments.add(reading.end());
            return arguments;
        }
    },

    /** {@code kind = 'x' and seq > 7}. For H2: it has no index for a comparison of rows. */
    BY_COLUMNS {
        @Override
        String condition(List<String> held, Reading reading) {
            return held.stream().map(column -> column + " = ? and ").collect(Collectors.joining())
                    + "seq "
                    + reading.beyond()
                    + " ?";
        }

        @Override
        List<Object> arguments(List<String> values, long seq, Reading reading) {
            List<Object> arguments = new ArrayList<>(values);
            arguments.add(seq);
            return arguments;
        }
    };

    /** @param held the columns that stand at one value, in the order of the index that they lead */
    abstract String condition(List<String> held, Reading reading);

    abstract List<Object> arguments(List<String> values, long seq, Reading reading);
}
