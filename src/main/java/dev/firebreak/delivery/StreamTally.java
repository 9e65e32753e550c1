package dev.firebreak.delivery;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * What monitoring can watch of this node's streams of one kind: {@code firebreak.streams.open}, {@code ….sent}, {@code ….cut} by
 * cause, and {@code ….refused}.
 */
public final class StreamTally {

    /** Why a stream was ended that its client had left open. */
    public enum Cut {
        /** It took nothing of what was written to it. */
        STALLED,
        /** Its token was revoked or has expired. */
        REVOKED
    }

    private static final String KIND = "kind";

    private final OpenStream.Kind kind;
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder stalled = new LongAdder();
    private final LongAdder revoked = new LongAdder();

    public StreamTally(OpenStream.Kind kind) {
        this.kind = kind;
    }

    /** A change, or its repeat, was written to one. */
    public void sent() {
        sent.increment();
    }

    public void cut(Cut cause) {
        switch (cause) {
            case STALLED -> stalled.increment();
            case REVOKED -> revoked.increment();
        }
    }

    /** There was no room for one more. */
    public void refused() {
        refused.increment();
    }

    /** @param open how many there are at this moment */
    public void bindTo(MeterRegistry registry, IntSupplier open) {
        String name = word(kind);
        Gauge.builder("firebreak.streams.open", open::getAsInt)
                .description("Streams through which clients are told of changes")
                .tag(KIND, name)
                .register(registry);
        FunctionCounter.builder("firebreak.streams.sent", sent, LongAdder::sum)
                .description("Changes, and their repeats, that were written to one of them")
                .tag(KIND, name)
                .register(registry);
        FunctionCounter.builder("firebreak.streams.refused", refused, LongAdder::sum)
                .description("Clients that were turned away since there were as many as may be")
                .tag(KIND, name)
                .register(registry);
        bindCut(registry, Cut.STALLED, stalled);
        bindCut(registry, Cut.REVOKED, revoked);
    }

    private void bindCut(MeterRegistry registry, Cut cause, LongAdder count) {
        FunctionCounter.builder("firebreak.streams.cut", count, LongAdder::sum)
                .description("Streams that were ended though their clients had left them open")
                .tag(KIND, word(kind))
                .tag("cause", word(cause))
                .register(registry);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
