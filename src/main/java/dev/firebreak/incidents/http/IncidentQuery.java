package dev.firebreak.incidents.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.People;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.Texts;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import org.jspecify.annotations.Nullable;

/** Which incidents a request asks for, as it says so. */
record IncidentQuery(
        @Nullable String state,
        @Nullable String severity,
        @Nullable String system,
        @Nullable String person,
        @Nullable String from,
        @Nullable String to,
        @Nullable String drill,
        @Nullable String q,
        @Nullable String counted) {

    IncidentFilter filter(People people, Scheme scheme) {
        return new IncidentFilter(
                Given.several("state", state, word -> Given.word("state", IncidentState.class, word)),
                Given.several("severity", severity, word -> known(word, scheme)),
                system == null ? null : new SystemKey(system),
                person == null ? null : Persons.named("person", person, people).id(),
                Given.timeIfAny("from", from),
                Given.timeIfAny("to", to),
                rehearsed(),
                words(),
                counting());
    }

    /** A level that incidents have cannot be deleted, so that those of today are all. */
    private static LevelKey known(String word, Scheme scheme) {
        return scheme.known(Given.level(word)).key();
    }

    private @Nullable Boolean rehearsed() {
        if (drill == null) {
            return null;
        }
        return switch (drill) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInput("drill", "must be true or false");
        };
    }

    private @Nullable Counted counting() {
        if (counted == null) {
            return null;
        }
        return Counted.find(counted)
                .orElseThrow(() -> new InvalidInput(
                        "counted", "must be all, invalid, or a figure such as ttc, ttc.missing or ttc.invalid"));
    }

    private String words() {
        if (q == null) {
            return "";
        }
        if (!Texts.isClean(q)) {
            throw new InvalidInput("q", Texts.RULE);
        }
        return q;
    }
}
