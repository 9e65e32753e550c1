package dev.firebreak.delivery.http;

import dev.firebreak.delivery.Follower;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.OpenStream;
import dev.firebreak.delivery.StreamTally;
import dev.firebreak.switches.SystemSnapshot;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. Its own thread writes; everybody else only leaves a mark for it. Nothing is queued: what is written is always
 * the newest revision, however many there were since the last, so a slow reader costs what any other does.
 */
final class EventStream implements Reply, Follower {

    private static final byte[] HEARTBEAT = EventText.HEARTBEAT.getBytes(StandardCharsets.UTF_8);

    private final EventStreams streams;
    private final Instance instance;
    private final LastSeen lastSeen;
    private @Nullable Thread writer;
    private volatile boolean changeDue;
    private volatile boolean repeatDue;
    private volatile boolean heartbeatDue;
    private volatile boolean over;
    private long beatsAt;

    EventStream(EventStreams streams, Instance instance, LastSeen lastSeen) {
        this.streams = streams;
        this.instance = instance;
        this.lastSeen = lastSeen;
    }

    Instance instance() {
        return instance;
    }

    @Override
    public void changed(SystemSnapshot system) {
        changeDue = true;
        wake();
    }

    /** Only for whoever has not asked since: the question may have got lost, and all others would ask in vain. */
    @Override
    public void repeated(SystemSnapshot system) {
        if (instance.holds() < system.revision()) {
            repeatDue = true;
            wake();
        }
    }

    @Override
    public void told(SystemSnapshot system) {
        repeatDue = true;
        wake();
    }

    @Override
    public void gone() {
        end();
    }

    /** @return whether nobody had ended it before */
    boolean end() {
        boolean first = !over;
        over = true;
        wake();
        return first;
    }

    /** By the ticker of whoever calls; only ever one thread does. */
    void beat(long now, long every) {
        if (now - beatsAt >= 0) {
            beatsAt = now + every;
            heartbeatDue = true;
            wake();
        }
    }

    void beatFirst(long at) {
        beatsAt = at;
    }

    @Override
    public void send(HttpServletResponse response, boolean withBody) {
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        writer = Thread.currentThread();
        try (OpenStream open = instance.open(OpenStream.Kind.EVENTS)) {
            Runnable unfollow = streams.begin(this);
            try {
                write(response.getOutputStream(), open);
            } catch (IOException left) {
                ended(left, open);
            } finally {
                unfollow.run();
            }
        }
    }

    /**
     * Nearly every stream ends so: the page was closed. A write that was not taken in time runs out of it, and TCP gives up
     * a line that is dead ("Connection timed out"): neither says that anybody went.
     */
    private void ended(IOException left, OpenStream open) {
        if (left instanceof SocketTimeoutException || left.getCause() instanceof SocketTimeoutException) {
            streams.tally().cut(StreamTally.Cut.STALLED);
        } else if (!String.valueOf(left.getMessage()).contains("timed out")) {
            open.left();
        }
    }

    /** Whoever follows first and reads then misses nothing. */
    private void write(OutputStream out, OpenStream open) throws IOException {
        RenderedSystem now = streams.system(this);
        if (now == null) {
            return;
        }
        out.write(streams.opening());
        boolean behind = lastSeen.isBehind(now.revision(), instance);
        out.write(behind ? now.event() : utf8(EventText.known(now.revision())));
        out.flush();
        sent(open, now);
        long told = now.revision();
        while (!over && !Thread.currentThread().isInterrupted()) {
            if (changeDue || repeatDue) {
                boolean again = repeatDue;
                changeDue = false;
                repeatDue = false;
                told = tell(out, open, told, again);
            } else if (heartbeatDue) {
                heartbeatDue = false;
                out.write(HEARTBEAT);
                out.flush();
            } else {
                LockSupport.park(this);
            }
        }
    }

    private long tell(OutputStream out, OpenStream open, long told, boolean again) throws IOException {
        RenderedSystem now = streams.system(this);
        if (now == null) {
            over = true;
            return told;
        }
        if (now.revision() != told || again) {
            out.write(now.event());
            out.flush();
            sent(open, now);
        }
        return now.revision();
    }

    private void sent(OpenStream open, RenderedSystem now) {
        open.sent(now.revision());
        streams.tally().sent();
    }

    private void wake() {
        LockSupport.unpark(writer);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
