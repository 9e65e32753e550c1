package dev.firebreak.delivery;

import java.util.Arrays;

/** How long several instances took, in nanoseconds since one moment; never less than nothing. */
final class Times {

    private static final int FIRST_ROOM = 16;

    private long[] each = new long[FIRST_ROOM];
    private int count;

    void add(long nanos) {
        if (count == each.length) {
            each = Arrays.copyOf(each, count * 2);
        }
        each[count] = Math.max(0, nanos);
        count++;
    }

    int count() {
        return count;
    }

    long first() {
        return Arrays.stream(each, 0, count).min().orElse(0);
    }

    long last() {
        return Arrays.stream(each, 0, count).max().orElse(0);
    }

    /** When half of them were done: the lower of the two in the middle, if there are two. */
    long median() {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(each, count);
        Arrays.sort(sorted);
        return sorted[(count - 1) / 2];
    }
}
