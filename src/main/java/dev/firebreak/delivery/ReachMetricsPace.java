package dev.firebreak.delivery;

import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the list of systems that are measured up to date. */
@Component
class ReachMetricsPace {

    private final Switches switches;
    private final ReachMetrics metrics;

    ReachMetricsPace(Switches switches, ReachMetrics metrics) {
        this.switches = switches;
        this.metrics = metrics;
    }

    @Scheduled(fixedDelayString = "${firebreak.reach.measure-every:10s}")
    void show() {
        metrics.show(switches.systems().stream().map(SystemSnapshot::key).toList());
    }
}
