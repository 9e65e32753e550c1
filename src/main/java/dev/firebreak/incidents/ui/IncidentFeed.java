package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.ScreenFeed;
import dev.firebreak.incidents.IncidentChanged;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells open screens that an incident changed or that an update became overdue. What other nodes change of open incidents is
 * looked for every few seconds.
 */
@org.springframework.stereotype.Component
public class IncidentFeed {

    private final ScreenFeed screens = new ScreenFeed("incident-feed");
    private final OpenIncidents open;
    private final Clock clock;
    private volatile Set<IncidentKey> overdue = Set.of();

    IncidentFeed(OpenIncidents open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** Has a screen look again while it is open, see {@link ScreenFeed#follow}. */
    public void follow(Component component, Runnable look) {
        screens.follow(component, look);
    }

    /** Runs on the committing thread: only notes it. */
    @Order(2)
    @EventListener
    void on(IncidentChanged change) {
        screens.changed();
    }

    /** Looks for what time brought, and what other nodes changed. */
    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void look() {
        if (!screens.isFollowed()) {
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
            screens.changedAWhileAgo();
        }
    }

    @PreDestroy
    void close() {
        screens.close();
    }
}
