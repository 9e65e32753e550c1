package dev.firebreak.incidents.ui;

import dev.firebreak.base.People;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Severities;
import dev.firebreak.switches.Switches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to choose from, on screens of incidents. */
@Component
record FilterChoices(Switches switches, Severities severities, People known) {

    /** The names of all systems by key. */
    Map<SystemKey, String> systems() {
        Map<SystemKey, String> names = new LinkedHashMap<>();
        switches.systems()
                .forEach(system -> names.put(system.key(), system.system().name()));
        return names;
    }

    /** Worst first. */
    List<LevelKey> levels() {
        return severities.current().levels().stream().map(Level::key).toList();
    }

    List<People.Known> people() {
        return known.all();
    }

    People.@Nullable Known person(String identity) {
        return known.find(identity);
    }
}
