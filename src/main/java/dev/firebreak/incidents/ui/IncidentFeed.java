package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.IncidentChanged;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells open screens that an incident changed or that an update became overdue, at most four times a second. What other
 * nodes change of open incidents is looked for every few seconds.
 */
@org.springframework.stereotype.Component
public class IncidentFeed {

    private static final long APART_MILLIS = 250;

    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("incident-feed").factory());
    private final OpenIncidents open;
    private final Clock clock;
    private volatile Set<IncidentKey> overdue = Set.of();

    IncidentFeed(OpenIncidents open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** One open screen; two are never the same. */
    private static final class Screen {

        private final UI ui;
        private final Runnable look;

        Screen(UI ui, Runnable look) {
            this.ui = ui;
            this.look = look;
        }

        void tell() {
            try {
                var _ = ui.access(look::run);
            } catch (UIDetachedException gone) {
                // Closed between the change and now: nobody looks at it any more.
            }
        }
    }

    /**
     * Has a screen look again, on its own UI, for as long as the component is attached. To be called before it first looks:
     * what changes between that and its being attached is told then.
     */
    public void follow(Component component, Runnable look) {
        long seen = changes.get();
        component.addAttachListener(attached -> {
            Screen screen = new Screen(attached.getUI(), look);
            screens.add(screen);
            if (changes.get() > seen) {
                tellSoon();
            }
            component.addDetachListener(detached -> {
                screens.remove(screen);
                detached.unregisterListener();
            });
        });
    }

    /** Runs on the committing thread: only notes it. */
    @Order(2)
    @EventListener
    void on(IncidentChanged change) {
        changes.incrementAndGet();
        if (!screens.isEmpty()) {
            tellSoon();
        }
    }

    /** Looks for what time brought, and what other nodes changed. */
    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void look() {
        if (screens.isEmpty()) {
            return;
        }
        boolean changed = open.refresh();
        Instant now = Clocks.now(clock);
        Set<IncidentKey> late = open.of(Actor.console()).stream()
                .filter(row -> row.isOverdue(now))
                .map(row -> row.key())
                .collect(Collectors.toUnmodifiableSet());
        boolean later = !late.equals(overdue);
        overdue = late;
        if (changed || later) {
            changes.incrementAndGet();
            tell();
        }
    }

    private void tellSoon() {
        if (due.compareAndSet(false, true)) {
            var _ = pace.schedule(this::tell, APART_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void close() {
        pace.shutdownNow();
    }

    private void tell() {
        due.set(false);
        // Each screen on a thread of its own: one that is busy must not hold up the others.
        screens.forEach(screen -> Thread.startVirtualThread(screen::tell));
    }
}
