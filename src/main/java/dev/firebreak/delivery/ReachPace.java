package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.ReachChanged;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks a few times a second how far everything has got, and tells screens what is new. */
@Component
class ReachPace {

    private static final Logger LOG = LoggerFactory.getLogger(ReachPace.class);

    /** By which screens see that something is new. */
    private record Seen(int live, int silent, int lagging, long moves) {}

    private final Switches switches;
    private final ReachUpkeep upkeep;
    private final Crowds crowds;
    private final Progress progress;
    private final ApplicationEventPublisher events;
    private final Map<SystemKey, Seen> seen = new ConcurrentHashMap<>();

    ReachPace(
            Switches switches, ReachUpkeep upkeep, Crowds crowds, Progress progress, ApplicationEventPublisher events) {
        this.switches = switches;
        this.upkeep = upkeep;
        this.crowds = crowds;
        this.progress = progress;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${firebreak.reach.look-every:200ms}")
    void tick() {
        switches.systems().forEach(this::look);
    }

    private void look(SystemSnapshot system) {
        try {
            Crowd crowd = crowds.fresh(system.key());
            upkeep.look(system);
            Seen now = new Seen(
                    crowd.live(),
                    crowd.silent().size(),
                    progress.lagging(system.key(), crowd).size(),
                    progress.moves(system.key()));
            if (!now.equals(seen.put(system.key(), now))) {
                events.publishEvent(new ReachChanged(system.key()));
            }
        } catch (RuntimeException broken) {
            LOG.error("Cannot say how far the flips of {} have got", system.key(), broken);
        }
    }
}
