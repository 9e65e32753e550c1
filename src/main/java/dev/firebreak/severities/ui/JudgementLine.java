package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.severities.Judgement;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Scheme;

/** What the rules make of an impact, read out whenever it changes. */
final class JudgementLine extends Composite<Div> {

    private final Span level = new Span();
    private final Span words = new Span();

    JudgementLine() {
        level.addClassNames("chip", "impact-level");
        Div line = getContent();
        line.addClassName("impact-judgement");
        line.getElement().setAttribute("role", "status");
        line.add(level, words);
    }

    void show(Scheme scheme, Judgement judgement) {
        Level known = scheme.level(judgement.level());
        String name = known == null || known.name().equals(judgement.level().value()) ? "" : " · " + known.name();
        level.setText(judgement.level() + name + (judgement.provisional() ? ", provisional" : ""));
        level.setClassName("chip-warn", judgement.provisional());
        level.setClassName("chip-neutral", !judgement.provisional());
        words.setText(judgement.because());
    }
}
