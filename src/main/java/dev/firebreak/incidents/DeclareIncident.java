package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.FlipId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says that something is wrong, and opens its room.
 *
 * @param severity what a person says it is, or null for what the rules say
 * @param reason needed where that is less severe than what the rules say
 * @param startedAt when harm began, where that is known
 * @param flips flips that belong to it already
 * @param commander who takes command with the same act: a login or an identity, or null
 */
public record DeclareIncident(
        Actor by,
        String title,
        Set<SystemKey> systems,
        Impact impact,
        Set<Circumstance> circumstances,
        @Nullable LevelKey severity,
        @Nullable Reason reason,
        String summary,
        @Nullable Instant startedAt,
        boolean drill,
        Readers readers,
        List<FlipId> flips,
        @Nullable String commander) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 10_000;
    private static final int MOST_SYSTEMS = 50;
    private static final int MOST_FLIPS = 500;

    public DeclareIncident {
        title = Given.line("title", title, LONGEST_TITLE);
        summary = Given.textIfAny("summary", summary, LONGEST_SUMMARY);
        systems = Set.copyOf(systems);
        circumstances = Set.copyOf(circumstances);
        flips = List.copyOf(flips);
        checkSystems(systems);
        if (flips.size() > MOST_FLIPS) {
            throw new InvalidInput("flips", "must be " + MOST_FLIPS + " at most");
        }
    }

    /** As severe as the rules say, or more: that needs no reason. */
    public DeclareIncident(
            Actor by,
            String title,
            Set<SystemKey> systems,
            Impact impact,
            Set<Circumstance> circumstances,
            @Nullable LevelKey severity,
            String summary,
            @Nullable Instant startedAt,
            boolean drill,
            Readers readers,
            List<FlipId> flips,
            @Nullable String commander) {
        this(
                by,
                title,
                systems,
                impact,
                circumstances,
                severity,
                null,
                summary,
                startedAt,
                drill,
                readers,
                flips,
                commander);
    }

    static void checkSystems(Set<SystemKey> systems) {
        if (systems.isEmpty() || systems.size() > MOST_SYSTEMS) {
            throw new InvalidInput("systems", "must name 1 to " + MOST_SYSTEMS + " systems");
        }
    }

    /** With nothing but a title and the systems: all else comes later. */
    public static DeclareIncident of(Actor by, String title, Set<SystemKey> systems) {
        return new DeclareIncident(
                by,
                title,
                systems,
                Impact.UNKNOWN,
                Set.of(),
                null,
                "",
                null,
                false,
                new Readers.Everybody(),
                List.of(),
                null);
    }
}
