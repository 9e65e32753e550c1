package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is overdue, and what waits for somebody to decide it. */
final class DecideCard {

    private static final String TITLE = "Overdue and to decide";

    private DecideCard() {}

    static Card of(List<ToDecide> all) {
        if (all.isEmpty()) {
            return Card.nothing(TITLE, "Nothing is overdue, and nothing waits for a decision.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        all.forEach(each -> list.add(line(each)));
        return new Card(TITLE, "now", list);
    }

    private static ListItem line(ToDecide each) {
        Span chip = new Span(each.urgency().words());
        chip.addClassNames("chip", each.urgency().look());
        return new ListItem(chip, words(each));
    }

    private static Component words(ToDecide each) {
        if (each.rest().isEmpty()) {
            return new Anchor(each.link(), each.sentence());
        }
        UnorderedList rest = new UnorderedList();
        rest.addClassName("plain-list");
        each.rest().forEach(one -> rest.add(new ListItem(words(one))));
        return new NativeDetails(each.sentence(), rest);
    }
}
