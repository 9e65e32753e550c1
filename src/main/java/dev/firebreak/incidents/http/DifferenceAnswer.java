package dev.firebreak.incidents.http;

import dev.firebreak.incidents.EvidenceDifference;
import dev.firebreak.switches.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands otherwise now than in an evidence snapshot. */
record DifferenceAnswer(List<SystemThenAndNow> systems) {

    /**
     * Of one system.
     *
     * @param now its revision now; 0 if it was deleted
     */
    record SystemThenAndNow(
            String system,
            String name,
            long then,
            long now,
            List<EvidenceDifference.SwitchDifference> switches,
            List<InstanceThenAndNow> instances) {}

    /**
     * Of one instance: its client then and now.
     *
     * @param change gone, new or other_version
     */
    record InstanceThenAndNow(
            String name,
            String change,
            @Nullable String then,
            @Nullable String now) {}

    static DifferenceAnswer of(EvidenceDifference difference) {
        return new DifferenceAnswer(
                difference.systems().stream().map(DifferenceAnswer::of).toList());
    }

    private static SystemThenAndNow of(EvidenceDifference.SystemDifference system) {
        return new SystemThenAndNow(
                system.system(),
                system.name(),
                system.then(),
                system.now(),
                system.switches(),
                system.instances().stream().map(DifferenceAnswer::of).toList());
    }

    static InstanceThenAndNow of(EvidenceDifference.InstanceDifference instance) {
        return new InstanceThenAndNow(instance.name(), Words.lower(instance.change()), instance.then(), instance.now());
    }
}
