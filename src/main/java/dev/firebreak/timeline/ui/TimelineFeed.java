package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.base.Actor;
import dev.firebreak.base.ui.ScreenFeed;
import dev.firebreak.timeline.Appended;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens that the record has grown. What other nodes write is looked for every few seconds. */
@org.springframework.stereotype.Component
public class TimelineFeed {

    private final ScreenFeed screens = new ScreenFeed("timeline-feed");
    private final AtomicLong newest = new AtomicLong();
    private final Timeline timeline;

    TimelineFeed(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Has a screen look again while it is open, see {@link ScreenFeed#follow}. */
    public void follow(Component component, Runnable look) {
        screens.follow(component, look);
    }

    /** Runs on the committing thread: only notes it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Appended appended) {
        newest.accumulateAndGet(appended.seq(), Math::max);
        screens.changed();
    }

    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void lookForOtherNodes() {
        if (!screens.isFollowed()) {
            return;
        }
        timeline.before(Actor.console(), TimelineFilter.ALL, Long.MAX_VALUE, 1).stream()
                .filter(entry -> entry.seq() > newest.get())
                .forEach(entry -> {
                    newest.accumulateAndGet(entry.seq(), Math::max);
                    screens.changedAWhileAgo();
                });
    }

    @PreDestroy
    void close() {
        screens.close();
    }
}
