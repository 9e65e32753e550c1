package dev.firebreak.demo;

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

/** Runs the simulated assistant: a few enquiries a second, which its instances handle in turn. */
public final class Simulation implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(400);
    private static final int KEPT = 60;

    private final List<DemoInstance> instances;
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Deque<Handled> recent = new ArrayDeque<>();
    private final Set<Consumer<Handled>> watchers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread running;

    Simulation(List<DemoInstance> instances, Clock clock) {
        this.instances = List.copyOf(instances);
        this.clock = clock;
    }

    void start() {
        running = Thread.ofVirtual().name("demo-assistant").start(this::run);
    }

    private void run() {
        long number = 0;
        while (!Thread.currentThread().isInterrupted()) {
            number++;
            DemoInstance next = instances.get((int) (number % instances.size()));
            note(next.handle(number, Enquiry.next(number, random), clock.instant()));
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

    /** All of the assistant's instances. */
    public List<DemoInstance> instances() {
        return instances;
    }

    /** Whether the assistant can reach the console. */
    public boolean isServed() {
        return instances.stream().anyMatch(DemoInstance::isServed);
    }

    /** Cuts all instances off from the console, or joins them again. */
    public void serve(boolean served) {
        try {
            for (DemoInstance each : instances) {
                each.serve(served);
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
        for (DemoInstance each : instances) {
            each.close();
        }
    }
}
