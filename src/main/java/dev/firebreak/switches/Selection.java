package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Chooses switches across systems: all that fit every part given. An empty part chooses by nothing, but one must be given.
 *
 * @param labels each must be on the switch with this value
 */
public record Selection(Map<String, String> labels, Set<SwitchKind> kinds, Set<SystemKey> systems) {

    public Selection {
        if (labels.values().stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("labels", "must each have a text as value");
        }
        labels = Map.copyOf(labels);
        kinds = Set.copyOf(kinds);
        systems = Set.copyOf(systems);
        if (labels.isEmpty() && kinds.isEmpty() && systems.isEmpty()) {
            throw new InvalidInput("labels", "or kinds or systems must be given: nothing chosen would be everything");
        }
    }

    boolean includes(SystemKey system) {
        return systems.isEmpty() || systems.contains(system);
    }

    boolean includes(SwitchDefinition definition) {
        return (kinds.isEmpty() || kinds.contains(definition.kind()))
                && definition.labels().entrySet().containsAll(labels.entrySet());
    }
}
