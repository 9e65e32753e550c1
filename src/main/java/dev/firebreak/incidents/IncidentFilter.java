package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.LevelKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents to list; an empty or null part does not narrow.
 *
 * @param person the identity of somebody who declared it or has a role in it
 * @param from declared then or later
 * @param to declared before then
 * @param drill only drills, only the others, or null for both
 * @param words each must be in its title, summary, notes or updates
 * @param counted only what a number of the figures counts, or null
 */
public record IncidentFilter(
        Set<IncidentState> states,
        Set<LevelKey> levels,
        @Nullable SystemKey system,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean drill,
        String words,
        @Nullable Counted counted) {

    public static final IncidentFilter ALL = new IncidentFilter(Set.of(), Set.of(), null, null, null, null, null, "");

    private static final int LONGEST = 200;

    public IncidentFilter {
        states = Set.copyOf(states);
        levels = Set.copyOf(levels);
        words = words.strip();
        if (words.length() > LONGEST) {
            throw new InvalidInput("q", "must be " + LONGEST + " characters at most");
        }
    }

    public IncidentFilter(
            Set<IncidentState> states,
            Set<LevelKey> levels,
            @Nullable SystemKey system,
            @Nullable String person,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean drill,
            String words) {
        this(states, levels, system, person, from, to, drill, words, null);
    }

    public IncidentFilter withWords(String wanted) {
        return new IncidentFilter(states, levels, system, person, from, to, drill, wanted, counted);
    }

    public IncidentFilter withStates(Set<IncidentState> wanted) {
        return new IncidentFilter(wanted, levels, system, person, from, to, drill, words, counted);
    }

    public IncidentFilter counting(@Nullable Counted wanted) {
        return new IncidentFilter(states, levels, system, person, from, to, drill, words, wanted);
    }
}
