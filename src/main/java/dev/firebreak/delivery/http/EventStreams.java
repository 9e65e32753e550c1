package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Changes;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.OpenStream;
import dev.firebreak.delivery.StreamTally;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All open streams of this node: lets them in, keeps them alive, and ends them when their token or this node does. */
@Component
class EventStreams implements SmartLifecycle, MeterBinder {

    private final StreamTally tally = new StreamTally(OpenStream.Kind.EVENTS);
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final StreamAccess access;
    private final Changes changes;
    private final RenderedSystems systems;
    private final Ticker ticker;
    private final StreamSettings settings;
    private final byte[] opening;
    private volatile boolean running;
    private volatile boolean stopping;

    EventStreams(
            StreamAccess access, Changes changes, RenderedSystems systems, Ticker ticker, StreamSettings settings) {
        this.access = access;
        this.changes = changes;
        this.systems = systems;
        this.ticker = ticker;
        this.settings = settings;
        this.opening = EventText.retry(settings.retry().toMillis()).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Rejection if nobody may listen with this request, or too many do */
    Reply stream(HttpServletRequest request) {
        Instance instance = access.instance(request);
        SystemKey system = instance.caller().system();
        if (systems.find(system) == null) {
            throw Rejection.unknownSwitch(
                    "The system " + system + " that this address is for is not defined any more.");
        }
        if (stopping) {
            throw Rejection.unavailable("The console stops. Connect again.");
        }
        if (open.size() >= settings.most()) {
            tally.refused();
            throw Rejection.unavailable("This node has as many streams as it takes (" + settings.most() + ").");
        }
        boolean one = !instance.caller().name().mayBeSeveral();
        if (one && instance.streams() >= settings.mostPerInstance()) {
            tally.refused();
            throw Rejection.unavailable(
                    "The instance " + instance.caller().name().value() + " has " + settings.mostPerInstance()
                            + " streams already. Give each instance a name of its own.");
        }
        return new EventStream(this, instance, LastSeen.of(request));
    }

    /** @return ends it */
    Runnable begin(EventStream stream) {
        Caller caller = stream.instance().caller();
        stream.beatFirst(ticker.nanos() + beatsAfter(stream));
        open.add(stream);
        if (stopping) {
            stream.end();
        }
        Runnable unfollow = changes.follow(caller.system(), stream);
        return () -> {
            unfollow.run();
            open.remove(stream);
        };
    }

    @Nullable
    RenderedSystem system(EventStream stream) {
        return systems.find(stream.instance().caller().system());
    }

    byte[] opening() {
        return opening;
    }

    StreamTally tally() {
        return tally;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        tally.bindTo(registry, this::count);
    }

    int count() {
        return open.size();
    }

    /** A token that is not good any more takes its streams with it. */
    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        sweep(ticker.nanos());
    }

    void sweep(long now) {
        long every = settings.heartbeat().toNanos();
        for (EventStream stream : open) {
            if (access.isGood(stream.instance())) {
                stream.beat(now, every);
            } else if (stream.end()) {
                tally.cut(StreamTally.Cut.REVOKED);
            }
        }
    }

    /** Whoever came at once, as after a restart, is not to be written to at once for ever after. */
    private long beatsAfter(EventStream stream) {
        int spread = stream.instance().id().hashCode() & 0xff;
        return settings.heartbeat().toNanos() * spread / 0xff;
    }

    @Override
    public void start() {
        stopping = false;
        running = true;
    }

    /** Before the server waits for the requests that it still answers: these would not end by themselves. */
    @Override
    public void stop() {
        running = false;
        stopping = true;
        open.forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
