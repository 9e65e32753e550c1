package dev.firebreak.delivery.sync;

import io.grpc.Server;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for flagd clients while the console runs. */
@Component
class SyncServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SyncServer.class);
    private static final int STOP_SECONDS = 2;

    private final SyncSettings settings;
    private final SyncTransport transport;
    private final SyncService service;
    private final SyncStreams streams;
    private final Connections connections;
    private @Nullable Running running;

    SyncServer(
            SyncSettings settings,
            SyncTransport transport,
            SyncService service,
            SyncStreams streams,
            Connections connections) {
        this.settings = settings;
        this.transport = transport;
        this.service = service;
        this.streams = streams;
        this.connections = connections;
    }

    /** The sweep has a thread of its own: it must not wait for the database, as others of the console's jobs do. */
    private record Running(
            Server server, EventLoopGroup accepting, EventLoopGroup working, ScheduledExecutorService sweep) {}

    @Override
    public synchronized void start() {
        if (!settings.enabled() || running != null) {
            return;
        }
        EventLoopGroup accepting = loops("sync-accept", 1);
        EventLoopGroup working = loops("sync", 0);
        try {
            Server server = transport
                    .builder()
                    .channelFactory(connections)
                    .bossEventLoopGroup(accepting)
                    .workerEventLoopGroup(working)
                    .intercept(Presented.INTERCEPTOR)
                    .addService(service)
                    .build()
                    .start();
            running = new Running(server, accepting, working, sweep());
            LOG.info("flagd sync listens on port {}", server.getPort());
        } catch (IOException taken) {
            stop(accepting, working);
            throw new UncheckedIOException(
                    "flagd sync cannot listen on " + transport.address() + " (firebreak.sync.port)", taken);
        }
    }

    /** Clients keep what they have and come back; they are told at once, and not waited for for long. */
    @Override
    public synchronized void stop() {
        Running was = running;
        if (was == null) {
            return;
        }
        running = null;
        was.sweep().shutdownNow();
        was.server().shutdown();
        streams.endAll(Turned.stopping());
        try {
            was.server().awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        was.server().shutdownNow();
        stop(was.accepting(), was.working());
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Where it listens, or -1 where it does not. */
    synchronized int port() {
        return running == null ? -1 : running.server().getPort();
    }

    private ScheduledExecutorService sweep() {
        ScheduledExecutorService sweep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("sync-sweep").factory());
        var _ = sweep.scheduleWithFixedDelay(this::sweepOnce, 1, 1, TimeUnit.SECONDS);
        return sweep;
    }

    private void sweepOnce() {
        try {
            streams.sweep();
        } catch (RuntimeException bug) {
            LOG.error("Could not look through the open streams", bug);
        }
    }

    private static EventLoopGroup loops(String name, int threads) {
        return new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
    }

    private static void stop(EventLoopGroup... groups) {
        for (EventLoopGroup group : groups) {
            var _ = group.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS);
        }
    }
}
