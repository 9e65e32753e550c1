package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.Reach;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers who runs and how far flips have got: from memory while they are in force, else from what was kept. */
@Component
class Reaching implements Reach {

    private final Progress progress;
    private final WhoRuns whoRuns;
    private final WhoAsks whoAsks;
    private final Passages passages;
    private final KeptReach kept;

    Reaching(Progress progress, WhoRuns whoRuns, WhoAsks whoAsks, Passages passages, KeptReach kept) {
        this.progress = progress;
        this.whoRuns = whoRuns;
        this.whoAsks = whoAsks;
        this.passages = passages;
        this.kept = kept;
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
    public OfSwitch of(SystemKey system, Set<SwitchKey> keys) {
        return whoAsks.of(system, keys);
    }

    @Override
    public Callers callers(SystemKey system, SwitchKey key) {
        return whoAsks.callers(system, key);
    }

    @Override
    public OfSystem of(SystemKey system) {
        return whoRuns.of(system);
    }
}
