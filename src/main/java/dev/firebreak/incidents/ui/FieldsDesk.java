package dev.firebreak.incidents.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldKey;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Severities;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page of the fields works with. */
@Component
record FieldsDesk(IncidentRecords records, Severities severities, CurrentActor current) {

    Actor actor() {
        return current.get();
    }

    /** The worst first. */
    List<LevelKey> levels() {
        return severities.current().levels().stream().map(Level::key).toList();
    }

    /** Whether incidents are asked for one of this key already. */
    boolean isAsked(FieldKey key) {
        return records.fields().stream().map(FieldDefinition::key).anyMatch(key::equals);
    }
}
