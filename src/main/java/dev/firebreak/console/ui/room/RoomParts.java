package dev.firebreak.console.ui.room;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.ui.RecordPanels;
import dev.firebreak.severities.Severities;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the parts that stand beside the timeline. */
@Component
record RoomParts(RoomDesk desk, RoomPresence presence, Severities severities, IncidentRecords records) {

    List<com.vaadin.flow.component.Component> beside(IncidentKey key, Runnable changed) {
        return List.of(
                new PeoplePanel(desk, changed),
                new UpdatesPanel(desk, changed),
                new SeverityPanel(desk, severities, changed),
                new AboutPanel(desk, changed),
                new FiguresPanel(desk));
    }

    /** What it holds besides: side effects, fields, links, evidence and files. */
    RecordPanels records(IncidentKey key) {
        return new RecordPanels(records, desk.current(), key);
    }
}
