package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Score;
import java.util.List;

/** One axis: a chip for each score, and the sentence of the one that is chosen. */
final class AxisField extends Composite<Div> {

    private final transient Scheme scheme;
    private final Axis axis;
    private final ChipField<Score> chips;

    AxisField(Scheme scheme, Axis axis, Runnable changed) {
        this.scheme = scheme;
        this.axis = axis;
        this.chips = new ChipField<>(axis.label(), List.of(Score.values()), AxisField::words);
        chips.setRenderer(new ComponentRenderer<>(this::chip));
        chips.addValueChangeListener(change -> {
            explain();
            changed.run();
        });
        setScore(Score.UNKNOWN);
        getContent().addClassName("impact-axis");
        getContent().add(chips);
    }

    Score score() {
        Score chosen = chips.getValue();
        return chosen == null ? Score.UNKNOWN : chosen;
    }

    void setScore(Score score) {
        chips.setValue(score);
        explain();
    }

    /** What a score means belongs to its name for whoever hears it, and shows to whoever points at it. */
    private Span chip(Score score) {
        Span meaning = new Span(": " + Explained.of(scheme, axis, score));
        meaning.addClassName("visually-hidden");
        Span chip = new Span(new Span(words(score)), meaning);
        chip.getElement().setAttribute("title", Explained.of(scheme, axis, score));
        return chip;
    }

    private void explain() {
        chips.setHelperText(Explained.of(scheme, axis, score()));
    }

    private static String words(Score score) {
        return score.isKnown() ? score.key() : "Unknown";
    }
}
