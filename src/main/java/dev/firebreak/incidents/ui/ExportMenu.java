package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentKey;
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

    private static Anchor save(
            IncidentRecords records, CurrentActor current, IncidentKey incident, ExportFormat format) {
        Anchor save = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName(format.fileName(incident));
                    event.setContentType(format.mediaType());
                    records.export(current.get(), incident, format, event.getOutputStream());
                },
                format.label());
        save.getElement().setAttribute("download", true);
        save.addClassName("record-act");
        return save;
    }
}
