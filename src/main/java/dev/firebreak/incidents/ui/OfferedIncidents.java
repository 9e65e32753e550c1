package dev.firebreak.incidents.ui;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.switches.ui.IncidentsAtHand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the open incidents to the sheets that contain; never one that is kept from whoever acts. */
@Component
record OfferedIncidents(OpenIncidents incidents, CurrentActor actors) implements IncidentsAtHand {

    @Override
    public List<Open> open() {
        return incidents.of(actors.get()).stream()
                .map(OfferedIncidents::offered)
                .toList();
    }

    private static Open offered(IncidentRow row) {
        return new Open(row.key(), row.title(), row.systems(), purpose(row));
    }

    private static Purpose purpose(IncidentRow row) {
        if (row.state() == IncidentState.RESTORING) {
            return Purpose.RESTORING;
        }
        return row.drill() ? Purpose.DRILL : Purpose.REAL;
    }
}
