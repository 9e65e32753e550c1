package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.Reach;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers who runs and how far flips have got: from memory while they are in force, else from what was kept. */
@Component
class Reaching implements Reach {

    private final Progress progress;
    private final Crowds crowds;
    private final Passages passages;
    private final KeptReach kept;
    private final Asking asking;

    Reaching(Progress progress, Crowds crowds, Passages passages, KeptReach kept, Asking asking) {
        this.progress = progress;
        this.crowds = crowds;
        this.passages = passages;
        this.kept = kept;
        this.asking = asking;
    }

    @Override
    public OfFlip of(FlipRow flip) {
        Passage passage = passages.of(flip.system()).of(flip.id(), flip.revision());
        if (passage != null) {
            return progress.of(flip, passage);
        }
        if (flip.state() == FlipState.IN_FORCE) {
            return progress.begins(flip);
        }
        return kept.find(flip.id()).orElse(OfFlip.NOT_FOLLOWED);
    }

    @Override
    public OfSwitch of(SystemKey system, SwitchKey key) {
        Crowd crowd = crowds.of(system);
        int live = crowd.holders().size() + crowd.askers(key).size();
        return new OfSwitch(
                asked(system, key, live, crowd), live, asking.perSecond(system, key), asking.expected(system));
    }

    /** Whoever holds values has this one too, whether it was heard from lately or not. */
    private Asked asked(SystemKey system, SwitchKey key, int live, Crowd crowd) {
        if (live > 0) {
            return Asked.NOW;
        }
        boolean before = crowd.silent().stream().anyMatch(Instance::isHolder) || asking.hasBeenAsked(system, key);
        return before ? Asked.BEFORE : Asked.NEVER;
    }

    @Override
    public OfSystem of(SystemKey system) {
        Crowd crowd = crowds.of(system);
        List<Laggard> lagging = progress.lagging(system, crowd);
        return new OfSystem(
                crowd.live(),
                asking.expectedInstances(system),
                crowd.silent().size(),
                asking.perSecond(system),
                lagging.stream().limit(MOST_NAMED).toList(),
                lagging.size());
    }
}
