package dev.firebreak.delivery;

import dev.firebreak.switches.RecentUse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up what was counted in several minutes and in several ways of asking. */
final class UseTotal {

    private static final Duration WINDOW = Duration.ofSeconds((long) UseCounter.TURN_SECONDS * UseCounter.TURNS_KEPT);
    private static final String TARGETING_KEY = "targetingKey";

    private final Map<String, Long> attributes = new HashMap<>();
    private long evaluations;
    private long sampled;
    private long withTargetingKey;

    UseTotal(long evaluations) {
        this.evaluations = evaluations;
    }

    void add(long moreSampled, long moreWithTargetingKey, Map<String, Long> moreAttributes) {
        sampled += moreSampled;
        withTargetingKey += moreWithTargetingKey;
        moreAttributes.forEach((name, count) -> attributes.merge(name, count, Long::sum));
    }

    UseTotal plus(UseTotal other) {
        evaluations += other.evaluations;
        add(other.sampled, other.withTargetingKey, other.attributes);
        return this;
    }

    RecentUse.Use toUse() {
        Map<String, Long> byFrequency = new LinkedHashMap<>();
        attributes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TARGETING_KEY))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> byFrequency.put(entry.getKey(), entry.getValue()));
        return new RecentUse.Use(WINDOW, evaluations, sampled, withTargetingKey, byFrequency);
    }
}
