package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Score;
import java.util.List;
import java.util.function.Function;

/** The parts of the page that only show. */
final class Cards {

    private Cards() {}

    static Div card(String title, List<Component> acts, Component... body) {
        Div head = new Div(new H2(title));
        head.addClassName("card-head");
        Div pressed = new Div();
        pressed.add(acts);
        pressed.addClassNames("acts", "push");
        head.add(pressed);
        Div inside = new Div(body);
        inside.addClassNames("card-body", "stack");
        Div card = new Div(head, inside);
        card.addClassName("card");
        return card;
    }

    static Div axes(Scheme scheme, Function<Axis, List<Component>> acts) {
        Div all = new Div();
        all.addClassName("severity-axes");
        for (Axis axis : Axis.values()) {
            Div head = new Div(new H3(axis.label()));
            head.addClassName("severity-head");
            Div pressed = new Div();
            pressed.add(acts.apply(axis));
            pressed.addClassNames("acts", "push");
            head.add(pressed);
            Div part = new Div(head);
            for (Score score : List.of(Score.CRITICAL, Score.MAJOR, Score.MODERATE, Score.MINOR, Score.NONE)) {
                part.add(score(scheme, axis, score));
            }
            all.add(part);
        }
        return all;
    }

    private static Div score(Scheme scheme, Axis axis, Score score) {
        Span number = new Span(score.key());
        number.addClassNames("chip", "chip-neutral");
        Div line = new Div(number, new Span(scheme.text(axis, score)));
        line.addClassName("severity-score");
        return line;
    }

    static Component[] rules(Scheme scheme) {
        return RuleWords.of(scheme).stream().map(Paragraph::new).toArray(Component[]::new);
    }
}
