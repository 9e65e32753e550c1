package dev.firebreak.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands otherwise now than in an evidence snapshot. */
public record EvidenceDifference(List<SystemDifference> systems) {

    /**
     * Of one system.
     *
     * @param now its revision now; 0 if it was deleted
     */
    public record SystemDifference(
            String system,
            String name,
            long then,
            long now,
            List<SwitchDifference> switches,
            List<InstanceDifference> instances) {
        public SystemDifference {
            switches = List.copyOf(switches);
            instances = List.copyOf(instances);
        }
    }

    /** Of one switch: how it stood and stands; null where there was, or is, no such switch. */
    public record SwitchDifference(
            String key,
            String name,
            @Nullable String then,
            @Nullable String now) {}

    /** Of one instance: its client then and now; null where it did not, or does not, run. */
    public record InstanceDifference(
            String name,
            Change change,
            @Nullable String then,
            @Nullable String now) {}

    /** What became of an instance. */
    public enum Change {
        GONE("gone"),
        NEW("new"),
        OTHER_VERSION("another version");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** What people read. */
        public String words() {
            return words;
        }
    }

    public EvidenceDifference {
        systems = List.copyOf(systems);
    }

    /** Whether everything stands as it did. */
    public boolean isNothing() {
        return systems.stream()
                .allMatch(system ->
                        system.switches().isEmpty() && system.instances().isEmpty() && system.then() == system.now());
    }
}
