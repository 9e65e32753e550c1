package dev.firebreak.base;

/** Measures how long something took on this node: it only ever goes forward, whatever happens to the clock. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment of this process; only differences mean something. */
    long nanos();
}
