package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Judgement;
import dev.firebreak.severities.Scheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How bad it is, in ten seconds: one press for each axis that somebody knows, what makes it worse, and at once the severity
 * that comes of it.
 */
@StyleSheet("styles/severities.css")
public final class ImpactField extends Composite<Div> {

    private final transient Scheme scheme;
    private final Map<Axis, AxisField> axes = new EnumMap<>(Axis.class);
    private final CheckboxGroup<Circumstance> circumstances = new CheckboxGroup<>("What makes it worse");
    private final JudgementLine line = new JudgementLine();
    private final transient List<Runnable> listeners = new ArrayList<>();

    /** Nothing is known at first. */
    public ImpactField(Scheme scheme) {
        this.scheme = scheme;
        getContent().addClassName("impact-field");
        for (Axis axis : Axis.values()) {
            AxisField field = new AxisField(scheme, axis, this::changed);
            axes.put(axis, field);
            getContent().add(field);
        }
        circumstances.setItems(Circumstance.values());
        circumstances.setItemLabelGenerator(Circumstance::sentence);
        circumstances.addClassName("impact-circumstances");
        circumstances.addValueChangeListener(change -> changed());
        getContent().add(circumstances, line);
        line.show(scheme, judgement());
    }

    public Impact impact() {
        Impact impact = Impact.UNKNOWN;
        for (Map.Entry<Axis, AxisField> axis : axes.entrySet()) {
            impact = impact.with(axis.getKey(), axis.getValue().score());
        }
        return impact;
    }

    public Set<Circumstance> circumstances() {
        Set<Circumstance> chosen = EnumSet.noneOf(Circumstance.class);
        chosen.addAll(circumstances.getValue());
        return chosen;
    }

    public void setValue(Impact impact, Set<Circumstance> worse) {
        axes.forEach((axis, field) -> field.setScore(impact.of(axis)));
        circumstances.setValue(worse);
    }

    /** What the rules make of it as it stands. */
    public Judgement judgement() {
        return scheme.judge(impact(), circumstances());
    }

    /** Runs something after each change, whoever makes it. */
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        line.show(scheme, judgement());
        listeners.forEach(Runnable::run);
    }
}
