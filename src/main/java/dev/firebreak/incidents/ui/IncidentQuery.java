package dev.firebreak.incidents.ui;

import dev.firebreak.base.Refusal;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.IncidentFilter;
import dev.firebreak.severities.LevelKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the list of incidents shows, as its address says it, so that it can be sent to somebody. A link is kept for long:
 * whatever does not fit any more is left out rather than refused.
 *
 * @param person an identity, such as {@code person:4f…}
 * @param counted only what a number of the figures counts, or null
 */
record IncidentQuery(
        StateChoice state,
        @Nullable LevelKey level,
        @Nullable SystemKey system,
        @Nullable String person,
        Period period,
        DrillChoice drills,
        String words,
        @Nullable Counted counted) {

    static final IncidentQuery ALL =
            new IncidentQuery(StateChoice.ANY, null, null, null, Period.ALWAYS, DrillChoice.WITH, "", null);

    private static final int LONGEST_WORDS = 200;

    IncidentQuery {
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    /** From {@code ?state=open&severity=SEV1&system=…&person=…&from=…&to=…&drills=no&q=…&counted=ttc}. */
    static IncidentQuery of(Map<String, List<String>> parameters) {
        Function<String, String> one = name -> {
            List<String> values = parameters.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.getFirst().strip();
        };
        return new IncidentQuery(
                StateChoice.find(one.apply("state")).orElse(StateChoice.ANY),
                kept(one.apply("severity"), LevelKey::new),
                kept(one.apply("system"), SystemKey::new),
                kept(one.apply("person"), Function.identity()),
                Period.of(one.apply("from"), one.apply("to")),
                DrillChoice.of(one.apply("drills")),
                one.apply("q"),
                Counted.find(one.apply("counted")).orElse(null));
    }

    IncidentFilter filter() {
        return new IncidentFilter(
                state.states(),
                level == null ? Set.of() : Set.of(level),
                system,
                person,
                period.begin(),
                period.end(),
                drills.drill(),
                words,
                counted);
    }

    /** The address that shows the same. */
    String address() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("state", state.key());
        parts.put("severity", text(level));
        parts.put("system", text(system));
        parts.put("person", text(person));
        parts.put("from", period.from());
        parts.put("to", period.to());
        parts.put("drills", drills.key());
        parts.put("q", words);
        parts.put("counted", counted == null ? "" : counted.key());
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? Links.incidents() : Links.incidents() + "?" + query;
    }

    IncidentQuery counting(@Nullable Counted wanted) {
        return new IncidentQuery(state, level, system, person, period, drills, words, wanted);
    }

    /** How many filters narrow it, the words not counted. */
    int narrowing() {
        IncidentQuery plain = new IncidentQuery(state, level, system, person, period, drills, "", counted);
        long count = plain.address().chars().filter(sign -> sign == '=').count();
        return (int) count;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> @Nullable T kept(String text, Function<String, T> reading) {
        try {
            return Optional.of(text).filter(it -> !it.isEmpty()).map(reading).orElse(null);
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
