package dev.firebreak.delivery;

import dev.firebreak.base.Fact;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has what was found kept and told, in order; while the database is away it waits, and nothing is lost. */
@Component
class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final KeptReach kept;
    private final ReachFacts facts;
    private final Asking asking;
    private final ReachMetrics metrics;

    Recorder(KeptReach kept, ReachFacts facts, Asking asking, ReachMetrics metrics) {
        this.kept = kept;
        this.facts = facts;
        this.asking = asking;
        this.metrics = metrics;
    }

    void late(Map<FlipRow, Reach.OfFlip> flips, Duration target, Instant at) {
        Fact fact = facts.late(List.copyOf(flips.keySet()), weakest(flips), target, at);
        waiting.add(() -> kept.late(flips, fact));
    }

    void complete(Map<FlipRow, Reach.OfFlip> flips, boolean somebody, Instant at) {
        Reach.OfFlip reach = weakest(flips);
        Duration propagation = reach.propagation();
        if (propagation != null) {
            SystemKey system = flips.keySet().iterator().next().system();
            asking.took(system, propagation);
            metrics.took(system, propagation);
        }
        @Nullable Fact fact = somebody ? facts.complete(List.copyOf(flips.keySet()), reach, at) : null;
        waiting.add(() -> kept.complete(flips, fact));
    }

    void corrected(Map<FlipRow, Reach.OfFlip> flips) {
        waiting.add(() -> kept.corrected(flips));
    }

    void ended(Map<FlipRow, Reach.OfFlip> flips, Passage.Stage stage) {
        kept.willKeep(flips);
        waiting.add(() -> kept.ended(flips, stage));
    }

    /** Keeps what waits; the first that cannot be kept waits on, with all behind it. */
    void write() {
        for (Runnable next = waiting.peek(); next != null; next = waiting.peek()) {
            try {
                next.run();
                waiting.remove();
            } catch (RuntimeException databaseAway) {
                LOG.debug("How far flips have got is kept later: {}", databaseAway.toString());
                return;
            }
        }
    }

    /** The one that has got least far stands for all of an act. */
    private static Reach.OfFlip weakest(Map<FlipRow, Reach.OfFlip> flips) {
        return flips.values().stream()
                .max(java.util.Comparator.comparingInt(each -> each.live() - each.delivered()))
                .orElseThrow();
    }
}
