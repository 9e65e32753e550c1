package dev.firebreak.demo;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Runs the simulated assistant: a few enquiries a second, each asked over HTTP with the official OpenFeature client. */
public final class Simulation implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(400);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int KEPT = 60;
    private static final String DOMAIN = "demo-support";

    private final Wire wire;
    private final SupportAssistant assistant;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Deque<Handled> recent = new ArrayDeque<>();
    private final Set<Consumer<Handled>> watchers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread running;

    Simulation(int consolePort, String token, Clock clock) throws IOException {
        this.wire = new Wire(consolePort);
        this.clock = clock;
        OfrepProviderOptions options = OfrepProviderOptions.builder()
                .baseUrl("http://127.0.0.1:" + wire.port())
                .requestTimeout(TIMEOUT)
                .connectTimeout(TIMEOUT)
                .headers(ImmutableMap.of(
                        "Authorization", ImmutableList.of("Bearer " + token),
                        "X-Firebreak-Instance", ImmutableList.of("assistant-1")))
                .build();
        OpenFeatureAPI api = OpenFeatureAPI.getInstance();
        api.setProviderAndWait(DOMAIN, OfrepProvider.constructProvider(options));
        this.assistant = new SupportAssistant(api.getClient(DOMAIN));
    }

    void start() {
        running = Thread.ofVirtual().name("demo-assistant").start(this::run);
    }

    private void run() {
        long number = 0;
        while (!Thread.currentThread().isInterrupted()) {
            number++;
            note(assistant.handle(number, Enquiry.next(number, random), clock.instant()));
            try {
                Thread.sleep(PACE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void note(Handled handled) {
        synchronized (recent) {
            recent.addFirst(handled);
            if (recent.size() > KEPT) {
                recent.removeLast();
            }
        }
        watchers.forEach(watcher -> watcher.accept(handled));
    }

    /** The last enquiries, newest first. */
    public List<Handled> recent() {
        synchronized (recent) {
            return List.copyOf(recent);
        }
    }

    /** Calls the watcher after each enquiry until the returned action is run. */
    public Runnable watch(Consumer<Handled> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Whether the assistant can reach the console. */
    public boolean isServed() {
        return wire.isWhole();
    }

    /** Cuts the assistant off from the console, or joins it again. */
    public void serve(boolean served) {
        try {
            if (served) {
                wire.join();
            } else {
                wire.cut();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
        wire.close();
    }
}
