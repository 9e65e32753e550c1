package dev.firebreak.bench;

/** Many clients that are told of flips. */
interface Crowd extends AutoCloseable {

    Arrivals arrivals();

    @Override
    void close();
}
