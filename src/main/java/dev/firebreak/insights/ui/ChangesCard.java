package dev.firebreak.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.timeline.Entry;
import java.util.List;

/** What was defined otherwise last. */
final class ChangesCard {

    private static final String TITLE = "What changed last";

    private ChangesCard() {}

    static Card of(List<Entry> changes) {
        if (changes.isEmpty()) {
            return Card.nothing(TITLE, "No system, switch or mode was defined otherwise in this time.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        changes.forEach(entry -> list.add(line(entry)));
        return new Card(TITLE, "definitions of systems, switches and modes", list);
    }

    private static ListItem line(Entry entry) {
        Moment when = Moment.clock(entry.recordedAt());
        when.getElement().getClassList().add("muted");
        return new ListItem(new Anchor(Addresses.entry(entry.seq()), entry.sentence()), when);
    }
}
