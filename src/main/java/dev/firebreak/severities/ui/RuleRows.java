package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Rule;
import dev.firebreak.severities.SchemeDocument.RuleDocument;
import dev.firebreak.severities.Score;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules that reach a level, one a row: any of them is enough. */
final class RuleRows extends Composite<Div> {

    private static final List<Score> SCORES = List.of(Score.MINOR, Score.MODERATE, Score.MAJOR, Score.CRITICAL);

    /** One rule as it is being edited. */
    private record Row(
            Select<Score> score,
            MultiSelectComboBox<Axis> axes,
            MultiSelectComboBox<Circumstance> circumstances,
            Div shown) {

        RuleDocument written() {
            Score chosen = score.getValue();
            return new RuleDocument(
                    chosen == null ? null : Integer.valueOf(chosen.key()),
                    axes.getValue().stream().sorted().map(Axis::key).toList(),
                    circumstances.getValue().stream()
                            .sorted()
                            .map(Circumstance::key)
                            .toList());
        }
    }

    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    RuleRows(List<Rule> rules) {
        Span title = new Span("Reached by any of");
        title.addClassNames("strong", "small");
        list.addClassName("severity-rules");
        getContent().addClassName("field");
        getContent()
                .add(
                        title,
                        list,
                        SeverityDesk.button(
                                "Add a rule",
                                "button-small",
                                () -> add(new Rule(Score.MODERATE, EnumSet.allOf(Axis.class), Set.of()))));
        rules.forEach(this::add);
    }

    List<RuleDocument> written() {
        return rows.stream().map(Row::written).toList();
    }

    private void add(Rule rule) {
        Select<Score> score = new Select<>();
        score.setLabel("Score from");
        score.setItems(SCORES);
        score.setItemLabelGenerator(Score::key);
        score.setValue(rule.atLeast());
        MultiSelectComboBox<Axis> axes = new MultiSelectComboBox<>("On any of", List.of(Axis.values()));
        axes.setItemLabelGenerator(Axis::label);
        axes.setPlaceholder("any axis");
        axes.setValue(rule.axes().size() == Axis.values().length ? Set.of() : rule.axes());
        MultiSelectComboBox<Circumstance> circumstances =
                new MultiSelectComboBox<>("While any of these holds", List.of(Circumstance.values()));
        circumstances.setItemLabelGenerator(Circumstance::sentence);
        circumstances.setPlaceholder("always");
        circumstances.setValue(rule.circumstances());
        Div shown = new Div(score, axes, circumstances);
        shown.addClassName("severity-rule");
        Row row = new Row(score, axes, circumstances, shown);
        shown.add(SeverityDesk.button("Remove", "button-small", () -> remove(row)));
        rows.add(row);
        list.add(shown);
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.shown());
    }
}
