package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Switches;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the flips of an incident, those of incidents merged into it included. */
@Component
class FlipsOfIncident {

    private final Switches switches;
    private final Privacy privacy;

    FlipsOfIncident(Switches switches, Privacy privacy) {
        this.switches = switches;
        this.privacy = privacy;
    }

    /** In force and ended, oldest first. */
    List<FlipRow> of(IncidentKey key) {
        Set<IncidentKey> keys = new HashSet<>(privacy.merged(key));
        keys.add(key);
        return switches.flipsOf(keys);
    }

    /** Numbers of the incidents that flips in force name; from memory. */
    Set<Long> named() {
        return switches.systems().stream()
                .flatMap(system -> system.switches().stream())
                .flatMap(state -> state.inForce().stream())
                .map(FlipRow::incident)
                .filter(Objects::nonNull)
                .map(Keys::number)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The same of several at once; those without a flip are left out. */
    Map<IncidentKey, List<FlipRow>> ofEach(Collection<IncidentKey> incidents) {
        Map<IncidentKey, IncidentKey> home = new HashMap<>();
        for (IncidentKey incident : incidents) {
            home.put(incident, incident);
            privacy.merged(incident).forEach(merged -> home.put(merged, incident));
        }
        if (home.isEmpty()) {
            return Map.of();
        }
        return switches.flipsOf(home.keySet()).stream()
                .filter(flip -> flip.incident() != null && home.containsKey(flip.incident()))
                .collect(Collectors.groupingBy(flip -> Objects.requireNonNull(home.get(flip.incident()))));
    }
}
