package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.timeline.Entry;
import java.time.Duration;
import java.time.Instant;

/** When it happened, and, where that differs, when it was written down. */
final class EntryTimes {

    /** A record follows at once; anything later was told afterwards and says so. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private EntryTimes() {}

    static Span of(Entry entry) {
        Instant at = entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt();
        Span times = new Span(Moment.time(at));
        times.addClassName("entry-times");
        if (Duration.between(at, entry.recordedAt()).compareTo(AT_ONCE) > 0) {
            Span recorded = new Span(new Span("recorded "), Moment.time(entry.recordedAt()));
            recorded.addClassName("entry-recorded");
            times.add(recorded);
        }
        return times;
    }
}
