package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Edits a level: what it means, what reaches it, what it brings. Its key stays, for incidents name it. */
final class LevelEditor {

    private final SeverityDesk desk;
    private final Scheme scheme;
    private final Runnable done;
    private final int index;
    private final TextField key = new TextField("Key");
    private final TextField name = new TextField("Name");
    private final TextArea meaning = new TextArea("Meaning");
    private final TextArea tells = new TextArea("Tells, one role or channel a line");
    private final TextField updateEvery = new TextField("Status update every");
    private final TextField reviewDueIn = new TextField("Review due after resolving, within");
    private final TextArea playbooks = new TextArea("Suggested playbooks, one key a line");
    private RuleRows rules = new RuleRows(List.of());

    private LevelEditor(SeverityDesk desk, Scheme scheme, int index, Runnable done) {
        this.desk = desk;
        this.scheme = scheme;
        this.index = index;
        this.done = done;
        key.setHelperText("such as SEV5; it cannot be changed later");
        updateEvery.setHelperText("such as 30 min, 2 h or 1 day; empty for none");
        reviewDueIn.setHelperText("such as 3 days; empty for no review");
    }

    static void edit(SeverityDesk desk, Scheme scheme, Level level, Runnable done) {
        LevelEditor editor = new LevelEditor(desk, scheme, scheme.levels().indexOf(level), done);
        editor.show(level);
        editor.open("Edit " + level.key(), () -> new Draft(SchemeDocument.of(scheme))
                .level(editor.index, editor.written()));
    }

    /** A new one, just before the last, which is what is left. */
    static void add(SeverityDesk desk, Scheme scheme, Runnable done) {
        LevelEditor editor = new LevelEditor(desk, scheme, scheme.levels().size() - 1, done);
        editor.open(
                "Add a level", () -> new Draft(SchemeDocument.of(scheme)).levelAdded(editor.index, editor.written()));
    }

    private void show(Level level) {
        key.setValue(level.key().value());
        key.setReadOnly(true);
        name.setValue(level.name());
        meaning.setValue(level.meaning());
        tells.setValue(String.join("\n", level.tells()));
        updateEvery.setValue(Spans.words(level.updateEvery()));
        reviewDueIn.setValue(Spans.words(level.reviewDueIn()));
        playbooks.setValue(String.join("\n", level.playbooks()));
        rules = new RuleRows(scheme.rules().reaching().getOrDefault(level.key(), List.of()));
    }

    private void open(String title, Supplier<SchemeDocument> change) {
        ChangeDialog dialog = new ChangeDialog(desk, scheme, title, done);
        String path = "levels[" + index + "].";
        dialog.field(path + "key", key);
        dialog.field(path + "name", name);
        dialog.field(path + "meaning", meaning);
        dialog.field(path + "tells", tells);
        dialog.field(path + "updateEvery", updateEvery);
        dialog.field(path + "reviewDueIn", reviewDueIn);
        dialog.field(path + "playbooks", playbooks);
        List<Component> parts = new ArrayList<>(List.of(key, name, meaning));
        if (!isLast()) {
            parts.add(rules);
        }
        parts.addAll(List.of(tells, updateEvery, reviewDueIn, playbooks));
        List.of(key, name, updateEvery, reviewDueIn).forEach(TextField::setWidthFull);
        List.of(meaning, tells, playbooks).forEach(TextArea::setWidthFull);
        dialog.show(parts, "Save", change);
    }

    private boolean isLast() {
        return key.isReadOnly() && index == scheme.levels().size() - 1;
    }

    private LevelDocument written() {
        return new LevelDocument(
                key.getValue().strip(),
                name.getValue(),
                meaning.getValue(),
                isLast() ? null : rules.written(),
                lines(tells),
                Spans.typed(updateEvery.getValue()),
                Spans.typed(reviewDueIn.getValue()),
                lines(playbooks));
    }

    static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
