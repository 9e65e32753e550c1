package dev.firebreak.severities.ui;

import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.severities.Scheme;
import java.util.List;

/** Takes a YAML file in, and says line by line what is wrong in it. */
final class ImportDialog {

    private ImportDialog() {}

    static void open(SeverityDesk desk, Scheme scheme, Runnable done) {
        ChangeDialog dialog = new ChangeDialog(desk, scheme, "Import", done);
        TextArea file = new TextArea("The whole file, as it was exported and edited");
        file.setWidthFull();
        file.setMaxLength(200_000);
        file.setMinRows(10);
        file.setMaxRows(20);
        file.addClassName("severity-yaml");
        dialog.field("yaml", file);
        dialog.show(List.of(file), "Import", () -> desk.severities().fromYaml(file.getValue()));
    }
}
