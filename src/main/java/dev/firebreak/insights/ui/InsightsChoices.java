package dev.firebreak.insights.ui;

import dev.firebreak.severities.Severities;
import dev.firebreak.switches.Switches;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page can be narrowed down to. */
@Component
class InsightsChoices {

    private final Switches switches;
    private final Severities severities;

    InsightsChoices(Switches switches, Severities severities) {
        this.switches = switches;
        this.severities = severities;
    }

    List<String> systems() {
        return switches.systems().stream().map(system -> system.key().value()).toList();
    }

    /** The worst first. */
    List<String> levels() {
        return severities.current().levels().stream()
                .map(level -> level.key().value())
                .toList();
    }
}
