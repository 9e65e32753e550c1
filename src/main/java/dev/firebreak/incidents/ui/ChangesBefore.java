package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.EvidenceContent;
import java.time.Instant;
import java.util.function.Supplier;

/** What had changed in the day before an evidence snapshot, read only when somebody opens it. */
final class ChangesBefore extends Composite<Details> {

    private static final int MOST = 50;

    private final transient Supplier<EvidenceContent> content;
    private final Div inside = new Div();

    ChangesBefore(Supplier<EvidenceContent> content) {
        this.content = content;
        inside.addClassName("record-changes-inside");
        // It scrolls: the arrow keys have to get there.
        inside.getElement().setAttribute("tabindex", "0");
        inside.getElement().setAttribute("role", "region");
        inside.getElement().setAttribute("aria-label", "Changes, the newest first");
        getContent().setSummaryText("What changed in the 24 h before");
        getContent().add(inside);
        getContent().addClassName("record-changes");
        getContent().addOpenedChangeListener(change -> show());
    }

    /** Open from the start: it is the first question of any incident. */
    ChangesBefore opened() {
        getContent().setOpened(true);
        return this;
    }

    private void show() {
        if (inside.getComponentCount() > 0) {
            return;
        }
        EvidenceContent then = content.get();
        if (then.changes().entries().isEmpty()) {
            inside.add(RecordPanel.quiet("Nothing changed in the 24 h before."));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("record-list");
        then.changes().entries().stream()
                .limit(MOST)
                .map(change -> line(then, change))
                .forEach(list::add);
        inside.add(list);
        long more = then.changes().entries().size()
                - list.getComponentCount()
                + then.changes().more();
        if (more > 0) {
            inside.add(RecordPanel.quiet("And " + Numbers.of(more) + " more before these."));
        }
    }

    private static Component line(EvidenceContent then, EvidenceContent.Change change) {
        Span when = new Span(Moment.time(Instant.parse(change.recordedAt())));
        when.addClassNames("record-faint", "record-change-when");
        Span words = new Span(change.sentence());
        words.addClassName("record-change");
        ListItem line = new ListItem(when, words);
        line.addClassName("record-change-line");
        if (then.systems().size() > 1) {
            line.add(RecordPanel.faint(name(then, change.system())));
        }
        return line;
    }

    private static String name(EvidenceContent then, String key) {
        return then.systems().stream()
                .filter(system -> system.key().equals(key))
                .map(EvidenceContent.OfSystem::name)
                .findFirst()
                .orElse(key);
    }
}
