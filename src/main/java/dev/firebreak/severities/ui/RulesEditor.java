package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import dev.firebreak.severities.Score;
import dev.firebreak.severities.Telling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Edits what raises a level, what an unknown score counts as, and whom a provisional severity tells. */
final class RulesEditor {

    /** The same words as in a file. */
    private enum Who {
        AS_THE_LEVEL("whom its level tells", "as_the_level"),
        ONLY("only these", "only");

        private final String words;
        private final String key;

        Who(String words, String key) {
            this.words = words;
            this.key = key;
        }
    }

    private final Scheme scheme;
    private final CheckboxGroup<Circumstance> raising =
            new CheckboxGroup<>("One level worse, once, if any of these holds");
    private final MultiSelectComboBox<LevelKey> never = new MultiSelectComboBox<>("Never raised");
    private final Map<Axis, ChipField<Score>> unknown = new EnumMap<>(Axis.class);
    private final RadioButtonGroup<Who> who = new RadioButtonGroup<>("A provisional severity tells");
    private final TextArea names = new TextArea("Names, one a line");

    private RulesEditor(Scheme scheme) {
        this.scheme = scheme;
        raising.setItems(Circumstance.values());
        raising.setItemLabelGenerator(Circumstance::sentence);
        raising.setValue(scheme.rules().raising());
        raising.addClassName("impact-circumstances");
        never.setItems(scheme.levels().stream().map(Level::key).toList());
        never.setItemLabelGenerator(LevelKey::value);
        never.setValue(scheme.rules().neverRaised());
        for (Axis axis : Axis.values()) {
            unknown.put(axis, unknown(axis));
        }
        who.setItems(Who.values());
        who.setItemLabelGenerator(each -> each.words);
        who.addValueChangeListener(change -> names.setVisible(change.getValue() == Who.ONLY));
        names.setVisible(false);
        switch (scheme.provisional()) {
            case Telling.AsTheLevel same -> who.setValue(Who.AS_THE_LEVEL);
            case Telling.Only only -> {
                who.setValue(Who.ONLY);
                names.setValue(String.join("\n", only.names()));
            }
        }
    }

    static void open(SeverityDesk desk, Scheme scheme, Runnable done) {
        RulesEditor editor = new RulesEditor(scheme);
        ChangeDialog dialog = new ChangeDialog(desk, scheme, "Rules", done);
        dialog.field("provisional.names", editor.names);
        List<Component> parts = new ArrayList<>(List.of(editor.raising, editor.never));
        parts.addAll(editor.unknown.values());
        parts.addAll(List.of(editor.who, editor.names));
        dialog.show(parts, "Save", editor::written);
    }

    private ChipField<Score> unknown(Axis axis) {
        ChipField<Score> field = new ChipField<>(
                axis.label() + ", while unknown, counts as",
                List.of(Score.values()),
                score -> score.isKnown() ? score.key() : "Left out");
        field.setValue(scheme.rules().unknownCountsAs().getOrDefault(axis, Score.UNKNOWN));
        return field;
    }

    private SchemeDocument written() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        unknown.forEach((axis, field) -> {
            if (field.getValue().isKnown()) {
                counts.put(axis.key(), Integer.valueOf(field.getValue().key()));
            }
        });
        List<String> circumstances =
                raising.getValue().stream().sorted().map(Circumstance::key).toList();
        List<String> levels = never.getValue().stream().map(LevelKey::value).toList();
        boolean only = who.getValue() == Who.ONLY;
        return new Draft(SchemeDocument.of(scheme))
                .rules(
                        new RaisingDocument(circumstances, levels),
                        counts,
                        new ProvisionalDocument(who.getValue().key, only ? LevelEditor.lines(names) : null));
    }
}
