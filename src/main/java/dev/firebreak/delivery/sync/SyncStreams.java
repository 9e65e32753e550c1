package dev.firebreak.delivery.sync;

import dev.firebreak.base.Ticker;
import dev.firebreak.delivery.Changes;
import dev.firebreak.delivery.Instances;
import dev.firebreak.delivery.OpenStream;
import dev.firebreak.delivery.StreamTally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** All open streams. */
@Component
class SyncStreams implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SyncStreams.class);

    private static final int MOST_NAMED = 5;

    private final StreamTally tally = new StreamTally(OpenStream.Kind.SYNC);

    /** With what ends its being told. */
    private final Map<SyncStream, Runnable> open = new ConcurrentHashMap<>();

    private final SyncMessages messages;
    private final Changes changes;
    private final SyncCallers callers;
    private final SyncSettings settings;
    private final Ticker ticker;
    private final AtomicBoolean warned = new AtomicBoolean();

    SyncStreams(SyncMessages messages, Changes changes, SyncCallers callers, SyncSettings settings, Ticker ticker) {
        this.messages = messages;
        this.changes = changes;
        this.callers = callers;
        this.settings = settings;
        this.ticker = ticker;
    }

    /**
     * On the connection's thread.
     *
     * @throws Turned if there is no room for one more
     */
    void open(SyncCall call, Instances instances) {
        if (open.size() >= settings.mostStreams()) {
            tally.refused();
            throw Turned.tooMany(settings.mostStreams());
        }
        warnOfProxy(call);
        OpenStream.Kind kind =
                call.way() == SyncCall.Way.THROUGH_PROXY ? OpenStream.Kind.RELAYED : OpenStream.Kind.SYNC;
        SyncStream stream = new SyncStream(call, instances.push(call.caller(), kind), messages, ticker, tally);
        call.connection().add(stream);
        call.answers().setOnReadyHandler(stream::write);
        call.answers().setOnCancelHandler(() -> forget(stream));
        call.answers().setOnCloseHandler(() -> forget(stream));
        follow(call, stream);
    }

    /** Once, where an operator looks for why nothing is ever confirmed. */
    private void warnOfProxy(SyncCall call) {
        if (call.way() == SyncCall.Way.THROUGH_PROXY && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "flagd clients of {} come through an HTTP proxy. It answers pings in their stead, so flips are pushed"
                            + " to them but never proven to arrive: let these connections pass on TCP level.",
                    call.caller().system());
        }
    }

    /** Reads the system after following it: what is committed from here on is told. */
    private void follow(SyncCall call, SyncStream stream) {
        open.put(stream, changes.follow(call.caller().system(), stream));
        SyncMessage first = messages.find(call.caller().system());
        if (first == null) {
            stream.gone();
        } else {
            stream.offer(first);
        }
    }

    /** Looks for those that must end: their token is no longer good, or they take nothing any more. */
    void sweep() {
        List<SyncStream> stalled = new ArrayList<>();
        for (SyncStream stream : open.keySet()) {
            if (!callers.isStillGood(stream.caller())) {
                stream.cutOff(StreamTally.Cut.REVOKED);
            } else if (stream.refusesFor(settings.stalledAfter())) {
                stalled.add(stream);
                stream.cutOff(StreamTally.Cut.STALLED);
            }
        }
        if (!stalled.isEmpty()) {
            LOG.info(
                    "{} flagd clients take nothing of what is written to them and are cut off, such as {}",
                    stalled.size(),
                    someOf(stalled));
        }
    }

    /** Hundreds may stall at once: a line for each would bury what else is in the log. */
    private static String someOf(List<SyncStream> stalled) {
        return stalled.stream()
                .limit(MOST_NAMED)
                .map(SyncStream::caller)
                .map(caller -> caller.name().value() + " of " + caller.system())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        tally.bindTo(registry, this::count);
    }

    void endAll(Turned why) {
        open.keySet().forEach(stream -> stream.end(why));
    }

    int count() {
        return open.size();
    }

    private void forget(SyncStream stream) {
        Runnable unfollow = open.remove(stream);
        if (unfollow != null) {
            unfollow.run();
        }
        stream.ended();
    }
}
