package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Has open screens look again when something changed, at most four times a second. */
public final class ScreenFeed {

    private static final long APART_MILLIS = 250;

    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final ScheduledExecutorService pace;

    /** @param name what its thread is called */
    public ScreenFeed(String name) {
        pace = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
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

    /** Something changed: only notes it, so that whoever changed it does not wait for screens. */
    public void changed() {
        changes.incrementAndGet();
        if (isFollowed()) {
            tellSoon();
        }
    }

    /** The same, where one has waited long enough already. */
    public void changedAWhileAgo() {
        changes.incrementAndGet();
        tell();
    }

    /** Whether anybody looks. */
    public boolean isFollowed() {
        return !screens.isEmpty();
    }

    /** Nobody is told any more. */
    public void close() {
        pace.shutdownNow();
    }

    private void tellSoon() {
        if (due.compareAndSet(false, true)) {
            var _ = pace.schedule(this::tell, APART_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        due.set(false);
        // Each screen on a thread of its own: one that is busy must not hold up the others.
        screens.forEach(screen -> Thread.startVirtualThread(screen::tell));
    }
}
