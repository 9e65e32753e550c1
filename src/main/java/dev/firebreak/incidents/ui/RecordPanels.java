package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.IncidentRecords;
import java.util.List;

/** All that an incident holds besides its timeline, one panel under the other, for its room. */
public final class RecordPanels extends Composite<Div> {

    private final List<RecordPanel> panels;

    public RecordPanels(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        panels = List.of(
                new SideEffectsPanel(records, current, incident),
                new FieldsPanel(records, current, incident),
                new LinksPanel(records, current, incident),
                new EvidencePanel(records, current, incident),
                new FilesPanel(records, current, incident));
        panels.forEach(getContent()::add);
        getContent().add(new ExportMenu(records, current, incident));
    }

    /** Shows what there is now; whatever somebody is typing stays. */
    public void refresh() {
        panels.forEach(RecordPanel::refresh);
    }
}
