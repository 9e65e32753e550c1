package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.firebreak.base.Actor;
import dev.firebreak.timeline.Appended;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens that the record has grown, at most four times a second. What other nodes
 * write is looked for every few seconds.
 */
@org.springframework.stereotype.Component
public class TimelineFeed {

    private static final long APART_MILLIS = 250;

    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timeline-feed").factory());

    private final Timeline timeline;
    private volatile long newest;

    TimelineFeed(Timeline timeline) {
        this.timeline = timeline;
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
     * Has a screen look again, on its own UI, for as long as the component is attached. To be called before it first looks: what
     * is written between that and its being attached is told then.
     */
    public void follow(Component component, Runnable look) {
        long seen = newest;
        component.addAttachListener(attached -> {
            Screen screen = new Screen(attached.getUI(), look);
            screens.add(screen);
            if (newest > seen) {
                tellSoon();
            }
            component.addDetachListener(detached -> {
                screens.remove(screen);
                detached.unregisterListener();
            });
        });
    }

    /** Runs on the committing thread: only notes it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Appended appended) {
        newest = Math.max(newest, appended.seq());
        if (!screens.isEmpty()) {
            tellSoon();
        }
    }

    private void tellSoon() {
        if (due.compareAndSet(false, true)) {
            var _ = pace.schedule(this::tell, APART_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void lookForOtherNodes() {
        if (screens.isEmpty()) {
            return;
        }
        timeline.before(Actor.console(), TimelineFilter.ALL, Long.MAX_VALUE, 1).stream()
                .filter(entry -> entry.seq() > newest)
                .forEach(entry -> {
                    newest = entry.seq();
                    tell();
                });
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
