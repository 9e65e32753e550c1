package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.BoardChanged;
import dev.firebreak.switches.ReachChanged;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/** Carries every change to every open screen at once, but never more than four times a second. */
@org.springframework.stereotype.Component
public class BoardFeed {

    /** A little over a quarter of a second: no second, wherever it begins, holds more than four. */
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(300);

    private final Set<FeedScreen> screens = ConcurrentHashMap.newKeySet();
    private final OpenWork work;
    private final ChangeLog boards = new ChangeLog();
    private final ChangeLog reaches = new ChangeLog();
    private final AtomicBoolean boardChanged = new AtomicBoolean();
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
        begin(screen, changed, null);
    }

    /**
     * The same, and of which systems somebody else runs or a flip got further.
     *
     * @param reached has to be cheap, since that changes a few times a second
     */
    public void follow(Component screen, Consumer<Set<SystemKey>> changed, Consumer<Set<SystemKey>> reached) {
        begin(screen, changed, reached);
    }

    private void begin(Component screen, Consumer<Set<SystemKey>> changed, @Nullable Consumer<Set<SystemKey>> reached) {
        long board = boards.now();
        long reach = reaches.now();
        screen.addAttachListener(attached -> {
            FeedScreen follower = new FeedScreen(attached.getUI(), changed, reached);
            screens.add(follower);
            boolean missed = follower.boardChanged(boards.since(board));
            if (follower.reachChanged(reaches.since(reach)) || missed) {
                pushSoon();
            }
            screen.addDetachListener(detached -> {
                screens.remove(follower);
                detached.unregisterListener();
            });
        });
    }

    /** Runs on the committing thread: only notes it. */
    @EventListener
    void on(BoardChanged change) {
        boards.note(change.system());
        boardChanged.set(true);
        screens.forEach(screen -> screen.boardChanged(Set.of(change.system())));
        pushSoon();
    }

    /** Notes it too; where no screen shows reach, nothing follows. */
    @EventListener
    void on(ReachChanged change) {
        reaches.note(change.system());
        boolean news = false;
        for (FeedScreen screen : screens) {
            news |= screen.reachChanged(Set.of(change.system()));
        }
        if (news) {
            pushSoon();
        }
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
        if (boardChanged.getAndSet(false)) {
            work.refresh();
        }
        // Each screen on a thread of its own: one that is busy must not hold up the others.
        screens.forEach(screen -> Thread.startVirtualThread(screen::tell));
    }
}
