package dev.firebreak.delivery;

import java.util.concurrent.atomic.AtomicLong;

/** The highest revision so far. Safe for use by several threads. */
final class HighMark {

    private final AtomicLong revision = new AtomicLong();

    long get() {
        return revision.get();
    }

    /** What it was before. */
    long raise(long to) {
        long before = revision.get();
        while (before < to && !revision.compareAndSet(before, to)) {
            before = revision.get();
        }
        return before;
    }
}
