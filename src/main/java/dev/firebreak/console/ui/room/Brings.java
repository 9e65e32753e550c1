package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.severities.Judgement;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.Scheme;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the severity of an incident brings: who is to be told, how often, until when it is to be reviewed, and by what it is led. */
final class Brings extends Div {

    Brings(IncidentRow row, Scheme scheme) {
        addClassName("room-brings");
        Level level = scheme.level(row.severity().level());
        if (level == null) {
            return;
        }
        Judgement judged = new Judgement(level.key(), row.severity().provisional(), "");
        add(line("Tell", new Span(names(scheme.tells(judged), "nobody in particular"))));
        add(line("Updates", new Span(every(level))));
        add(line("Review", review(level, row)));
        if (!level.playbooks().isEmpty()) {
            add(line("Playbooks", new Span(names(level.playbooks(), ""))));
        }
    }

    private static String names(List<String> names, String none) {
        return names.isEmpty() ? none : String.join(", ", names);
    }

    private static String every(Level level) {
        return level.updateEvery() == null ? "none is asked for" : "every " + Durations.of(level.updateEvery());
    }

    private static Span review(Level level, IncidentRow row) {
        if (level.reviewDueIn() == null) {
            return new Span("none is asked for");
        }
        @Nullable Instant published = row.moments().at(Milestone.REVIEW_PUBLISHED);
        if (published != null) {
            return new Span(new Span("published "), Moment.time(published));
        }
        @Nullable Instant due = level.reviewDue(row.moments().at(Milestone.RESOLVED));
        return due == null
                ? new Span("within " + Durations.of(level.reviewDueIn()) + " of resolving")
                : new Span(new Span("due "), Moment.time(due));
    }

    private static Div line(String name, Span words) {
        Span label = new Span(name);
        label.addClassNames("muted", "room-axis");
        Div line = new Div(label, words);
        line.addClassNames("row", "room-axis-line");
        return line;
    }
}
