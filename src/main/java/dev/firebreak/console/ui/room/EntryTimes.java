package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.timeline.Entry;
import java.time.Duration;
import java.time.Instant;

/** When it was written down, in whose order entries stand, and prominently when it happened where that was earlier. */
final class EntryTimes {

    /** A record follows at once; anything later was told afterwards and says so. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private EntryTimes() {}

    static Span of(Entry entry) {
        Span times = new Span(Moment.time(entry.recordedAt()));
        times.addClassName("entry-times");
        return times;
    }

    /** "Happened 14:03:00 · recorded 15:20:11"; nothing where both are one. */
    static Div told(Entry entry) {
        Div told = new Div();
        told.addClassName("entry-told");
        if (isToldLater(entry)) {
            Span happened = new Span(new Span("Happened "), Moment.time(happened(entry)));
            happened.addClassName("strong");
            told.add(happened, new Span(" · recorded "), Moment.time(entry.recordedAt()));
        }
        return told;
    }

    static boolean isToldLater(Entry entry) {
        return Duration.between(happened(entry), entry.recordedAt()).compareTo(AT_ONCE) > 0;
    }

    static Instant happened(Entry entry) {
        return entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt();
    }
}
