package dev.firebreak.insights.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.insights.Insights;
import dev.firebreak.insights.Overview;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the page of figures works with, for whoever looks at it. */
@Component
record InsightsDesk(
        Insights insights, InsightsChoices choices, InsightsDecisions decisions, CurrentActor current, Clock clock) {

    Actor actor() {
        return current.get();
    }

    Overview overview(InsightsAddress address) {
        return insights.overview(
                actor(), address.query(Clocks.now(clock)), address.stretch().parts());
    }
}
