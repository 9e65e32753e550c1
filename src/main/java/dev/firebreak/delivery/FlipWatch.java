package dev.firebreak.delivery;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import dev.firebreak.switches.BoardChanged;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins to follow each flip as soon as it is served here, on the thread that made it. */
@Component
class FlipWatch {

    private final Switches switches;
    private final Instances instances;
    private final Crowds crowds;
    private final Passages passages;
    private final Ticker ticker;
    private final Clock clock;
    private final Map<SystemKey, Long> followedUpTo = new ConcurrentHashMap<>();
    private volatile Map<FlipId, KeptReach.Row> before = Map.of();
    private volatile boolean begun;

    FlipWatch(Switches switches, Instances instances, Crowds crowds, Passages passages, Ticker ticker, Clock clock) {
        this.switches = switches;
        this.instances = instances;
        this.crowds = crowds;
        this.passages = passages;
        this.ticker = ticker;
        this.clock = clock;
    }

    /**
     * Follows from now on; not before it is known who ran when this console was stopped.
     *
     * @param known what was measured until then
     */
    void begin(Map<FlipId, KeptReach.Row> known) {
        before = known;
        begun = true;
        switches.systems().forEach(this::follow);
        before = Map.of();
    }

    @EventListener
    void on(BoardChanged change) {
        SystemSnapshot system = begun ? switches.find(change.system()) : null;
        if (system != null) {
            follow(system);
        }
    }

    private void follow(SystemSnapshot system) {
        PassagesOfSystem underway = passages.of(system.key());
        underway.served(system.revision(), ticker.nanos());
        long done = upTo(system.key(), system.revision());
        if (done < system.revision()) {
            newer(system, done).values().forEach(flips -> underway.add(passage(system.key(), flips)));
        }
    }

    /** What had been followed before; whoever gets the lower number follows what lies between. */
    private long upTo(SystemKey system, long revision) {
        long[] done = new long[1];
        followedUpTo.merge(system, revision, (old, now) -> {
            done[0] = old;
            return Math.max(old, now);
        });
        return done[0];
    }

    private static Map<Long, List<FlipRow>> newer(SystemSnapshot system, long done) {
        return system.switches().stream()
                .filter(state -> state.revision() > done)
                .flatMap(state -> state.inForce().stream())
                .filter(flip -> flip.revision() > done)
                .collect(Collectors.groupingBy(FlipRow::revision, TreeMap::new, Collectors.toList()));
    }

    private Passage passage(SystemKey system, Collection<FlipRow> flips) {
        FlipRow first = flips.iterator().next();
        Passage passage = new Passage(flips, begunAt(first.requestedAt()));
        KeptReach.Row known = before.get(first.id());
        if (known != null) {
            passage.isKnown(known.stage(), known.figures());
        }
        // Added before it is asked who is owed it: what is delivered meanwhile is counted once all the same.
        passages.of(system).add(passage);
        if (passage.stage() != Passage.Stage.COMPLETE) {
            instances.of(system).stream()
                    .filter(holder -> holder.isHolder() && (!wasGone(passage, holder) || lacksAnother(system, holder)))
                    .forEach(passage::owe);
        }
        return passage;
    }

    /** Whoever was not connected when it was made, and did not count as running. */
    private boolean wasGone(Passage passage, Instance holder) {
        return holder.streams() == 0 && !crowds.liveness(passage.begun()).isLive(holder);
    }

    /** Whoever nobody knows to have an earlier flip has not got this one either, if it still runs. */
    private boolean lacksAnother(SystemKey system, Instance holder) {
        return !holder.presence().hasLeft()
                && !crowds.liveness().isRefused(holder)
                && holder.lineage().lastSuccessor() == null
                && passages.of(system).all().stream().anyMatch(passage -> passage.isOwed(holder));
    }

    /** When it was requested, by the ticker: the clock is asked for the short way to here only. */
    private long begunAt(Instant requestedAt) {
        Duration since = Duration.between(requestedAt, Clocks.now(clock));
        return ticker.nanos() - Math.max(0, since.toNanos());
    }
}
