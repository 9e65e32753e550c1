package dev.firebreak.delivery.sync;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP/2 connection of a client, and the proof of what it received: a ping that is written behind a message is answered
 * only once the process at the other end has read both, since TCP keeps the order and pings are answered by the process
 * itself. All of it happens on the connection's own thread.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** Told apart from the pings of gRPC itself, which are few fixed numbers. */
    private static final long NONCES = 0x4642_0000_0000_0000L;

    /** How soon it is tried again where flow control holds a message back that a ping would overtake. */
    private static final int RETRY_MILLIS = 20;

    /** More are not sent to a process that answers none; the next answer is followed by the next ping. */
    private static final int MOST_UNANSWERED = 8;

    private static final int CLOSE_AFTER_SECONDS = 5;

    private final Channel channel;
    private final Duration pingEvery;
    private final Set<SyncStream> streams = new HashSet<>();
    private final Map<Long, Map<SyncStream, Long>> unanswered = new HashMap<>();
    private Map<SyncStream, Long> unproven = new HashMap<>();
    private long pings;
    private boolean retrying;
    private boolean left;
    private @Nullable Http2ConnectionHandler http2;
    private @Nullable Future<?> signsOfLife;

    Connection(Channel channel, Duration pingEvery) {
        this.channel = channel;
        this.pingEvery = pingEvery;
    }

    /** Does it on the connection's thread, after everything that was asked for before. */
    void run(Runnable what) {
        channel.eventLoop().execute(what);
    }

    void add(SyncStream stream) {
        streams.add(stream);
        if (signsOfLife == null) {
            long millis = pingEvery.toMillis();
            Future<?> pinging =
                    channel.eventLoop().scheduleAtFixedRate(this::pingIfIdle, millis, millis, TimeUnit.MILLISECONDS);
            channel.closeFuture().addListener(closed -> pinging.cancel(false));
            signsOfLife = pinging;
        }
    }

    void remove(SyncStream stream) {
        streams.remove(stream);
        unproven.remove(stream);
        unanswered.values().forEach(asked -> asked.remove(stream));
    }

    /** The other end said that it goes (HTTP/2's GOAWAY), as a client does that is shut down. */
    void leaves() {
        left = true;
    }

    boolean isLeft() {
        return left;
    }

    /** Tells the stream once it is proven that everything up to this revision, which was just written, has been received. */
    void prove(SyncStream stream, long revision) {
        unproven.merge(stream, revision, Math::max);
        run(this::pingForProof);
    }

    /** Asks for a sign of life, where no other ping is under way. */
    private void pingIfIdle() {
        if (unanswered.isEmpty() && !streams.isEmpty()) {
            ping(Map.of());
        }
    }

    /** Closes it if what was written to it is still not taken in a while: what it holds back would never be let go. */
    void closeUnlessTaken() {
        var _ = channel.eventLoop()
                .schedule(
                        () -> {
                            if (holdsBack()) {
                                var _ = channel.close();
                            }
                        },
                        CLOSE_AFTER_SECONDS,
                        TimeUnit.SECONDS);
    }

    /** Whether something that was written to it waits for the other end to take it. */
    private boolean holdsBack() {
        Http2ConnectionHandler handler = handler();
        if (handler == null) {
            return false;
        }
        Http2RemoteFlowController flow = handler.encoder().flowController();
        try {
            return handler.connection().forEachActiveStream(stream -> !flow.hasFlowControlled(stream)) != null;
        } catch (Http2Exception broken) {
            LOG.debug("Cannot look at the streams of {}", channel, broken);
            return true;
        }
    }

    private void pingForProof() {
        if (unproven.isEmpty() || retrying || unanswered.size() >= MOST_UNANSWERED) {
            return;
        }
        if (holdsBack()) {
            retrying = true;
            var _ = channel.eventLoop().schedule(this::retry, RETRY_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        Map<SyncStream, Long> asked = unproven;
        unproven = new HashMap<>();
        ping(asked);
    }

    private void retry() {
        retrying = false;
        if (channel.isActive()) {
            pingForProof();
        }
    }

    private void ping(Map<SyncStream, Long> asked) {
        Http2ConnectionHandler handler = handler();
        ChannelHandlerContext context =
                handler == null ? null : channel.pipeline().context(handler);
        if (handler == null || context == null) {
            return;
        }
        long nonce = NONCES | ++pings;
        unanswered.put(nonce, new HashMap<>(asked));
        var _ = handler.encoder().writePing(context, false, nonce, context.newPromise());
        context.flush();
    }

    /** @return whether it was the answer to one of ours */
    boolean answered(long nonce) {
        Map<SyncStream, Long> proven = unanswered.remove(nonce);
        if (proven == null) {
            return false;
        }
        streams.forEach(SyncStream::heard);
        proven.forEach(SyncStream::delivered);
        pingForProof();
        return true;
    }

    /** Null before the connection speaks HTTP/2 and after it has ended. */
    private @Nullable Http2ConnectionHandler handler() {
        if (http2 == null) {
            http2 = channel.pipeline().get(Http2ConnectionHandler.class);
            if (http2 != null) {
                http2.decoder().frameListener(new PingAnswers(http2.decoder().frameListener(), this));
            }
        }
        return http2;
    }
}
