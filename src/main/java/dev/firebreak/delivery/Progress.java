package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Ticker;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says how far a flip in force has got, and who lags: of who runs now, and of who ran when it was made. */
@Component
class Progress {

    private final Crowds crowds;
    private final Passages passages;
    private final Ticker ticker;
    private final ReachSettings settings;

    Progress(Crowds crowds, Passages passages, Ticker ticker, ReachSettings settings) {
        this.crowds = crowds;
        this.passages = passages;
        this.ticker = ticker;
        this.settings = settings;
    }

    /** Rises with everything that is new. */
    long moves(SystemKey system) {
        return passages.of(system).moves();
    }

    Reach.OfFlip of(FlipRow flip, Passage passage) {
        Crowd crowd = crowds.of(flip.system());
        long revision = flip.revision();
        List<Instance> askers = crowd.askers(flip.switchKey());
        int asked = (int) askers.stream()
                .filter(each -> each.has(flip.switchKey(), revision))
                .count();
        List<Reach.Laggard> laggards = laggards(crowd, passage);
        Passage.Figures measured = passage.figures();
        int live = crowd.holders().size() + askers.size();
        return new Reach.OfFlip(
                state(passage, live, laggards),
                live,
                crowd.holdersSent(revision) + asked,
                crowd.holdersWith(revision) + asked,
                askers.size() - asked,
                measured.firstAt(),
                measured.medianMillis(),
                measured.lastAt(),
                laggards.stream().limit(Reach.MOST_NAMED).toList(),
                laggards.size(),
                measured.oldAnswers(),
                measured.propagation());
    }

    /** A flip that is about to be followed: nobody has it yet. */
    Reach.OfFlip begins(FlipRow flip) {
        // Who runs is looked at anew, since this is told once only.
        Crowd crowd = crowds.fresh(flip.system());
        int asking = crowd.askers(flip.switchKey()).size();
        int live = crowd.holders().size() + asking;
        Reach.State state = live == 0 ? Reach.State.NOBODY : Reach.State.UNDERWAY;
        return new Reach.OfFlip(state, live, 0, 0, asking, null, null, null, List.of(), 0, 0, null);
    }

    private Reach.State state(Passage passage, int live, List<Reach.Laggard> laggards) {
        if (laggards.isEmpty()) {
            if (passage.stage() == Passage.Stage.COMPLETE) {
                return live == 0 && passage.figures().propagation() == null ? Reach.State.NOBODY : Reach.State.COMPLETE;
            }
            return live == 0 ? Reach.State.NOBODY : Reach.State.UNDERWAY;
        }
        boolean late = laggards.getFirst().behind().compareTo(settings.target()) >= 0;
        return late ? Reach.State.LATE : Reach.State.UNDERWAY;
    }

    /** The longest first. */
    private List<Reach.Laggard> laggards(Crowd crowd, Passage passage) {
        long revision = passage.revision();
        List<Reach.Laggard> found = new ArrayList<>();
        if (crowd.holdersWith(revision) < crowd.holders().size()) {
            crowd.holders().stream()
                    .filter(each -> each.holds() < revision)
                    .forEach(each -> found.add(laggard(each, passage.begun(), false)));
        }
        crowd.silent().stream()
                .filter(passage::isOwed)
                .forEach(each -> found.add(laggard(each, passage.begun(), true)));
        passage.neverConfirmed()
                .forEach(name -> found.add(new Reach.Laggard(name, since(passage.begun()), true, false)));
        found.sort(Comparator.comparing(Reach.Laggard::behind).reversed());
        return found;
    }

    /** Who runs and has not been given the newest for longer than is aimed at, the longest first. */
    List<Reach.Laggard> lagging(SystemKey system, Crowd crowd) {
        PassagesOfSystem known = passages.of(system);
        if (crowd.holdersWith(known.newest()) == crowd.holders().size()) {
            return List.of();
        }
        List<Reach.Laggard> found = new ArrayList<>();
        for (Instance each : crowd.holders()) {
            Long newer = known.newerSince(each.holds());
            if (newer != null && isOver(Math.max(newer, each.firstHeard()))) {
                found.add(laggard(each, newer, false));
            }
        }
        found.sort(Comparator.comparing(Reach.Laggard::behind).reversed());
        return found;
    }

    private boolean isOver(long since) {
        return since(since).compareTo(settings.target()) >= 0;
    }

    private Reach.Laggard laggard(Instance instance, long since, boolean silent) {
        InstanceName name = instance.caller().name();
        return new Reach.Laggard(
                name.value(), since(Math.max(since, instance.firstHeard())), silent, name.mayBeSeveral());
    }

    private Duration since(long then) {
        return Duration.ofNanos(Math.max(0, ticker.nanos() - then));
    }
}
