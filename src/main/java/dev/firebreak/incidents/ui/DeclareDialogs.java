package dev.firebreak.incidents.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Severities;
import dev.firebreak.switches.FlipRow;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens the sheet that declares an incident, wherever one is. */
@Component
public class DeclareDialogs {

    private final Declarer declarer;
    private final FilterChoices choices;
    private final Severities severities;

    DeclareDialogs(Declarer declarer, FilterChoices choices, Severities severities) {
        this.declarer = declarer;
        this.choices = choices;
        this.severities = severities;
    }

    /** About one system, and what is in force on it that belongs to no incident yet. */
    public void about(SystemKey system, List<FlipRow> inForce) {
        List<FlipRow> free = inForce.stream()
                .filter(flip -> flip.incident() == null || !declarer.isIncident(flip.incident()))
                .toList();
        open(free.isEmpty() ? new Declaration("", Set.of(system), List.of()) : declarer.with(free));
    }

    /** Opens it with what is known already. */
    public void open(Declaration known) {
        new DeclareDialog(declarer, choices, severities.current(), known).open();
    }
}
