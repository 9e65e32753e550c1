package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.BoardChanged;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;

/** Carries every change to every open screen at once, but never more than four times a second. */
@org.springframework.stereotype.Component
public class BoardFeed {

    /** A little over a quarter of a second: no second, wherever it begins, holds more than four. */
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(300);

    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final OpenWork work;
    private final Map<SystemKey, Long> lastChange = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("board-feed").factory());
    private volatile long pushedAt = System.nanoTime() - APART;

    BoardFeed(OpenWork work) {
        this.work = work;
    }

    /**
     * Tells a screen, on its own UI, which systems changed; for as long as the component is attached. To be called before the
     * screen reads what it shows: what changes between that and its being attached is told then.
     */
    public void follow(Component screen, Consumer<Set<SystemKey>> changed) {
        long seen = changes.get();
        screen.addAttachListener(attached -> {
            Screen follower = new Screen(attached.getUI(), changed, ConcurrentHashMap.newKeySet());
            screens.add(follower);
            if (follower.dirty().addAll(changedSince(seen))) {
                pushSoon();
            }
            screen.addDetachListener(detached -> {
                screens.remove(follower);
                detached.unregisterListener();
            });
        });
    }

    private Set<SystemKey> changedSince(long seen) {
        return lastChange.entrySet().stream()
                .filter(change -> change.getValue() > seen)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Runs on the committing thread: only notes it. */
    @EventListener
    void on(BoardChanged change) {
        lastChange.put(change.system(), changes.incrementAndGet());
        screens.forEach(screen -> screen.dirty().add(change.system()));
        pushSoon();
    }

    private void pushSoon() {
        if (due.compareAndSet(false, true)) {
            long wait = Math.max(0, APART - (System.nanoTime() - pushedAt));
            var _ = pace.schedule(this::push, wait, TimeUnit.NANOSECONDS);
        }
    }

    @PreDestroy
    void close() {
        pace.shutdownNow();
    }

    private void push() {
        due.set(false);
        pushedAt = System.nanoTime();
        work.refresh();
        // Each screen on a thread of its own: one that is busy must not hold up the others.
        screens.forEach(screen -> Thread.startVirtualThread(screen::tell));
    }

    private record Screen(UI ui, Consumer<Set<SystemKey>> changed, Set<SystemKey> dirty) {

        void tell() {
            Set<SystemKey> systems = Set.copyOf(dirty);
            dirty.removeAll(systems);
            if (systems.isEmpty()) {
                return;
            }
            try {
                var _ = ui.access(() -> changed.accept(systems));
            } catch (UIDetachedException gone) {
                // Closed between the change and now: nobody looks at it any more.
                dirty.clear();
            }
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
