package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One number, large: what it is, how it compares, how it comes about, and where what it counts is listed. */
final class Tile extends Div {

    /** @param link where what it counts is listed, or null where nothing is */
    Tile(String title, String value, @Nullable String link) {
        addClassNames("card", "tile");
        H2 name = new H2(title);
        name.addClassName("tile-name");
        Component number = link == null ? new Span(value) : new Anchor(link, value);
        number.addClassName("tile-number");
        add(name, number);
    }

    /** Adds how it compares, where it does. */
    Tile with(Optional<Verdict> verdict) {
        verdict.map(Verdict::chip).ifPresent(this::add);
        return this;
    }

    /** Adds how it comes about. */
    Tile by(String formula) {
        Span words = new Span(formula);
        words.addClassNames("muted", "small");
        add(words);
        return this;
    }
}
