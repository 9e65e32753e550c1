package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What monitoring can watch: {@code firebreak.instances} (live, silent, lagging, unprovable), {@code firebreak.evaluations.overtaken} and
 * {@code firebreak.flip.propagation}, each by system.
 */
@Component
class ReachMetrics {

    private static final String SYSTEM = "system";

    private final ObjectProvider<MeterRegistry> registries;
    private final Reach reach;
    private final OldAnswers oldAnswers;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

    ReachMetrics(ObjectProvider<MeterRegistry> registries, Reach reach, OldAnswers oldAnswers) {
        this.registries = registries;
        this.reach = reach;
        this.oldAnswers = oldAnswers;
    }

    /** How long a flip took to reach the last instance that holds values. */
    void took(SystemKey system, Duration propagation) {
        registries.ifAvailable(registry -> Timer.builder("firebreak.flip.propagation")
                .description("From a flip's request to the last instance that holds values having been given it")
                .tag(SYSTEM, system.value())
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(propagation));
    }

    /** Systems come and go, so their gauges are named anew each time. */
    void show(List<SystemKey> systems) {
        registries.ifAvailable(registry -> {
            show(registry, systems, "firebreak.instances.live", "Instances that run", key -> reach.of(key)
                    .live());
            show(
                    registry,
                    systems,
                    "firebreak.instances.silent",
                    "Instances that were heard from before, but not lately",
                    key -> reach.of(key).silent());
            show(
                    registry,
                    systems,
                    "firebreak.instances.lagging",
                    "Instances without the newest for longer than is aimed at",
                    key -> lagging(reach.of(key)));
            show(
                    registry,
                    systems,
                    "firebreak.instances.unprovable",
                    "Instances not confirmed in that time, since a proxy answers in their stead",
                    key -> reach.of(key).unprovable());
            show(
                    registry,
                    systems,
                    "firebreak.evaluations.overtaken",
                    "Answers of this node that a change had overtaken by the time they were written",
                    oldAnswers::of);
        });
    }

    /** Who lags and can be known to: what is behind a proxy would raise the alarm with each flip. */
    private static int lagging(Reach.OfSystem now) {
        return now.lagging() - now.unprovable();
    }

    private void show(
            MeterRegistry registry,
            List<SystemKey> systems,
            String name,
            String description,
            ToDoubleFunction<SystemKey> value) {
        gauges.computeIfAbsent(name, same -> MultiGauge.builder(name)
                        .description(description)
                        .register(registry))
                .register(
                        systems.stream()
                                .map(key -> MultiGauge.Row.of(Tags.of(SYSTEM, key.value()), key, value))
                                .toList(),
                        true);
    }
}
