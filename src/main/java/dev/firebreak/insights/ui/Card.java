package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A framed part of the page: its name, a word beside it, and what it holds. */
final class Card extends Div {

    private final Div body = new Div();

    Card(String title, String beside, Component... holds) {
        addClassName("card");
        Span words = new Span(beside);
        words.addClassNames("muted", "small", "push");
        Div head = new Div(new H2(title), words);
        head.addClassName("card-head");
        body.addClassName("card-body");
        body.add(holds);
        add(head, body);
    }

    /** A part in which there is nothing, and a sentence that says so. */
    static Card nothing(String title, String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("muted");
        return new Card(title, "", words);
    }

    /** Adds a sentence below. */
    Card note(String sentence) {
        return note(new Span(sentence));
    }

    /** Adds a sentence below, of parts that may lead somewhere. */
    Card note(Component... parts) {
        Paragraph words = new Paragraph(parts);
        words.addClassNames("muted", "small");
        body.add(words);
        return this;
    }
}
