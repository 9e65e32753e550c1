package dev.firebreak.severities.ui;

import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits what each score of an axis means. */
final class AxisEditor {

    private AxisEditor() {}

    static void open(SeverityDesk desk, Scheme scheme, Axis axis, Runnable done) {
        ChangeDialog dialog = new ChangeDialog(desk, scheme, axis.label(), done);
        Map<String, TextArea> texts = new LinkedHashMap<>();
        for (Score score : List.of(Score.NONE, Score.MINOR, Score.MODERATE, Score.MAJOR, Score.CRITICAL)) {
            TextArea text = new TextArea(score.key());
            text.setMaxLength(500);
            text.setWidthFull();
            text.setValue(scheme.text(axis, score));
            dialog.field("axes." + axis.key() + "." + score.key(), text);
            texts.put(score.key(), text);
        }
        dialog.show(new ArrayList<>(texts.values()).reversed(), "Save", () -> {
            Map<String, String> written = new LinkedHashMap<>();
            texts.forEach((score, text) -> written.put(score, text.getValue()));
            return new Draft(SchemeDocument.of(scheme)).texts(axis, written);
        });
    }
}
