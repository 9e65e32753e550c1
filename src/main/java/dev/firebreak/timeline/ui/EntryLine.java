package dev.firebreak.timeline.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.timeline.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One entry as a line: when, what, and by whom. */
final class EntryLine extends ListItem {

    /** A record follows at once; anything later was told afterwards and says so. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final long seq;

    EntryLine(Entry entry, IncidentLinks incidents) {
        this.seq = entry.seq();
        addClassName("entry");
        getElement().setAttribute("data-look", Look.of(entry.kind()));
        Instant at = entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt();
        Span icon = new Span();
        icon.addClassName("entry-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        Span body = new Span(sentence(entry), about(entry, incidents));
        body.addClassName("entry-body");
        add(new When(at), icon, body);
    }

    long seq() {
        return seq;
    }

    /** The name before the colon is what it is about, and stands out. */
    private static Span sentence(Entry entry) {
        Span sentence = new Span();
        sentence.addClassName("entry-sentence");
        int colon = entry.switchKey() == null ? -1 : entry.sentence().indexOf(": ");
        if (colon > 0) {
            Span name = new Span(entry.sentence().substring(0, colon));
            name.addClassName("strong");
            sentence.add(name, new Span(entry.sentence().substring(colon + 1)));
        } else {
            sentence.setText(entry.sentence());
        }
        return sentence;
    }

    private static Span about(Entry entry, IncidentLinks incidents) {
        Span about = new Span(new Span(words(entry)));
        about.addClassNames("entry-about", "muted");
        if (entry.incident() != null) {
            about.add(new Span(" · "), incidents.of(new IncidentKey(entry.incident())));
        }
        if (isLate(entry)) {
            Span late = new Span(" · recorded ");
            late.add(new When(entry.recordedAt()));
            late.addClassName("entry-late");
            about.add(late);
        }
        Anchor link = new Anchor(TimelineLinks.entry(entry.seq()), "#" + entry.seq());
        link.getElement().setAttribute("aria-label", "Entry " + entry.seq());
        about.add(new Span(" · "), link);
        return about;
    }

    static boolean isLate(Entry entry) {
        return entry.happenedAt() != null
                && Duration.between(entry.happenedAt(), entry.recordedAt()).compareTo(AT_ONCE) > 0;
    }

    private static String words(Entry entry) {
        List<String> words = new ArrayList<>();
        if (entry.by() != null) {
            String source = entry.by().path("source").stringValue("");
            words.add("by " + entry.by().path("name").stringValue("?"));
            if (!source.isEmpty() && !source.equals("console")) {
                words.add(source.equals("api") ? "API" : source.toLowerCase(Locale.ROOT));
            }
        }
        if (entry.system() != null) {
            words.add(entry.system());
        }
        return String.join(" · ", words);
    }
}
