package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who runs of a system, and who of these lags. */
@Component
class WhoRuns {

    private final Progress progress;
    private final Crowds crowds;
    private final Asking asking;

    WhoRuns(Progress progress, Crowds crowds, Asking asking) {
        this.progress = progress;
        this.crowds = crowds;
        this.asking = asking;
    }

    Reach.OfSystem of(SystemKey system) {
        Crowd crowd = crowds.of(system);
        List<Reach.Laggard> lagging = progress.lagging(system, crowd);
        return new Reach.OfSystem(
                crowd.live(),
                asking.expectedInstances(system),
                crowd.silent().size(),
                asking.perSecond(system),
                lagging.stream().limit(Reach.MOST_NAMED).toList(),
                lagging.size(),
                (int) lagging.stream().filter(Reach.Laggard::unprovable).count());
    }
}
