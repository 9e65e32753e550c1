package dev.firebreak.severities.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Rule;
import dev.firebreak.severities.Scheme;
import java.util.List;
import java.util.stream.Collectors;

/** One level: what it means, what reaches it, and what it brings. */
final class LevelCard extends Composite<Div> {

    LevelCard(Scheme scheme, Level level, List<Component> acts) {
        Span key = new Span(level.key().value());
        key.addClassNames("chip", "chip-neutral");
        Span name = new Span(level.name());
        name.addClassName("strong");
        Div head = new Div(key, name);
        head.addClassName("severity-head");
        Div pressed = new Div();
        pressed.add(acts);
        pressed.addClassNames("acts", "push");
        head.add(pressed);
        Paragraph meaning = new Paragraph(level.meaning());
        Div facts = new Div(
                fact("Reached by", reached(scheme, level)),
                fact("Tells", level.tells().isEmpty() ? "nobody" : String.join(", ", level.tells())),
                fact("Status updates", updates(level)),
                fact(
                        "Review",
                        level.reviewDueIn() == null
                                ? "not asked for"
                                : "due within " + Spans.words(level.reviewDueIn()) + " of resolving"),
                fact(
                        "Playbooks",
                        level.playbooks().isEmpty() ? "none suggested" : String.join(", ", level.playbooks())));
        facts.addClassName("severity-facts");
        getContent().addClassName("severity");
        getContent().getElement().setAttribute("role", "listitem");
        getContent().add(head, meaning, facts);
    }

    private static String reached(Scheme scheme, Level level) {
        List<Rule> rules = scheme.rules().reaching().getOrDefault(level.key(), List.of());
        return rules.isEmpty()
                ? "whatever no other level's rule holds for"
                : rules.stream().map(RuleWords::of).collect(Collectors.joining("; or "));
    }

    private static String updates(Level level) {
        String span = Spans.words(level.updateEvery());
        return span.isEmpty() ? "none due" : "every " + (span.equals("1 day") ? "day" : span);
    }

    private static Div fact(String name, String words) {
        Span label = new Span(name);
        label.addClassNames("muted", "small");
        Span value = new Span(words);
        return new Div(label, value);
    }
}
