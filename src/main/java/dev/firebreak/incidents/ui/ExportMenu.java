package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.FileName;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.SaveLink;
import dev.firebreak.incidents.ExportFormat;
import dev.firebreak.incidents.IncidentRecords;

/** The incident to take along, in three forms. */
final class ExportMenu extends Composite<Div> {

    ExportMenu(IncidentRecords records, CurrentActor current, IncidentKey incident) {
        getContent().addClassName("record-export");
        getContent().add(new Span("Export"));
        for (ExportFormat format : ExportFormat.values()) {
            getContent().add(save(records, current, incident, format));
        }
    }

    private static SaveLink save(
            IncidentRecords records, CurrentActor current, IncidentKey incident, ExportFormat format) {
        SaveLink save = new SaveLink(
                format.label(),
                new FileName(format.fileName(incident)),
                format.mediaType(),
                into -> records.export(current.get(), incident, format, into));
        save.addClassName("record-act");
        return save;
    }
}
