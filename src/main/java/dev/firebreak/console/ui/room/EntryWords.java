package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.incidents.Marks;
import dev.firebreak.timeline.Entry;
import java.time.Instant;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an entry of a room says, and by whom. */
final class EntryWords {

    private static final int QUOTED = 80;

    private EntryWords() {}

    /** @param about finds the entry that this one is about, by its number; null where there is none to be seen */
    static Component of(Entry entry, LongFunction<@Nullable Entry> about) {
        if (EntryLook.isWritten(entry)) {
            return written(entry);
        }
        return switch (entry.kind()) {
            case "incident.moment" -> corrected(entry);
            case "incident.corrected" -> marked(entry, about, " was corrected");
            case "incident.pinned" -> marked(entry, about, " is a key event");
            case "incident.unpinned" -> marked(entry, about, " is no key event any more");
            default -> told(entry);
        };
    }

    /** Says what became of another entry, and leads there. */
    private static Component marked(Entry entry, LongFunction<@Nullable Entry> about, String what) {
        JsonNode details = entry.details();
        long seq = details == null ? 0 : details.path("entry").asLong(0);
        Entry there = seq == 0 ? null : about.apply(seq);
        Anchor quoted = new Anchor(
                entry.incident() == null || seq == 0 ? "" : Links.entry(new IncidentKey(entry.incident()), seq),
                there == null ? "An entry" : "“" + beginning(text(there)) + "”");
        Span by = new Span(" · " + actor(entry));
        by.addClassName("muted");
        Div line = new Div(quoted, new Span(what), by);
        line.addClassName("entry-sentence");
        return line;
    }

    /** As much as tells which one it is. */
    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED - 1)).strip() + "…";
    }

    /** What somebody wrote, under their name. */
    private static Component written(Entry entry) {
        Div line = new Div(strong(actor(entry)), audience(entry));
        line.addClassName("entry-actor");
        return new Div(line, Written.of(text(entry)));
    }

    private static Span audience(Entry entry) {
        String audience = detail(entry, "audience").replace('_', ' ');
        Span words = new Span(audience.isEmpty() ? "" : " · update, " + audience);
        words.addClassName("muted");
        return words;
    }

    /** The name before the colon is what it is about, and stands out. */
    private static Component told(Entry entry) {
        Span by = new Span(" · " + actor(entry));
        by.addClassName("muted");
        Div line = new Div(sentence(entry), by);
        line.addClassName("entry-sentence");
        return line;
    }

    /** A corrected time, both in the reader's zone. */
    private static Component corrected(Entry entry) {
        Span by = new Span(" “" + detail(entry, "reason") + "” · " + actor(entry));
        by.addClassName("muted");
        int colon = Math.max(0, entry.sentence().indexOf(':'));
        Div line = new Div(
                new Span(entry.sentence().substring(0, colon) + ": "),
                time(entry, "was"),
                new Span(" → "),
                time(entry, "at"),
                by);
        line.addClassName("entry-sentence");
        return line;
    }

    private static Component time(Entry entry, String name) {
        String at = detail(entry, name);
        return at.isEmpty() ? new Span("not known") : Moment.time(Instant.parse(at));
    }

    private static Span sentence(Entry entry) {
        int colon = entry.sentence().indexOf(": ");
        if (entry.switchKey() == null || colon <= 0) {
            return new Span(entry.sentence());
        }
        return new Span(
                strong(entry.sentence().substring(0, colon)),
                new Span(entry.sentence().substring(colon + 1)));
    }

    /** The old words stay, struck through. */
    static Component struck(Entry entry) {
        Div old = new Div(of(entry, seq -> null));
        old.addClassName("entry-struck");
        old.getElement().setAttribute("role", "deletion");
        return old;
    }

    static Component instead(Marks.Correction correction) {
        Div who = new Div(new Span("Corrected by " + correction.by() + " "), Moment.clock(correction.at()));
        who.addClassNames("muted", "small");
        Div instead = new Div(Written.of(correction.text()), who);
        instead.addClassName("entry-instead");
        return instead;
    }

    /** The whole text that was written, else the sentence. */
    static String text(Entry entry) {
        String text = detail(entry, "text");
        return text.isEmpty() ? entry.sentence() : text;
    }

    static String actor(Entry entry) {
        JsonNode by = entry.by();
        return by == null ? "erased" : by.path("name").stringValue("?");
    }

    static String detail(Entry entry, String name) {
        JsonNode details = entry.details();
        return details == null ? "" : details.path(name).stringValue("");
    }

    private static Span strong(String words) {
        Span strong = new Span(words);
        strong.addClassName("strong");
        return strong;
    }
}
