package dev.firebreak.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.incidents.Counted;
import dev.firebreak.insights.InsightsQuery;

/** How many incidents there are of something, which leads to exactly these; none lead nowhere. */
final class CountLink extends Span {

    CountLink(int count, InsightsQuery query, Counted counted) {
        this(count, Numbers.of(count), Addresses.incidents(query, counted));
    }

    /** @param words what is said of them, with their number */
    CountLink(int count, String words, String address) {
        add(count == 0 ? new Span(words) : new Anchor(address, words));
    }
}
