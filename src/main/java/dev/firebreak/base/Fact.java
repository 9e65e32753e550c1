package dev.firebreak.base;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and belongs on the timeline. Publish it as an event within the transaction that makes it so:
 * it is recorded in that transaction or neither is kept.
 *
 * @param kind dotted and stable, such as {@code switch.contained}
 * @param happenedAt when it happened, which may be before it is recorded
 * @param sentence what people read, complete without the details
 * @param details JSON-like values (strings, numbers, booleans, lists, maps) for programs
 */
public record Fact(
        String kind,
        Actor by,
        Instant happenedAt,
        @Nullable SystemKey system,
        @Nullable SwitchKey switchKey,
        @Nullable IncidentKey incident,
        String sentence,
        Map<String, Object> details) {

    /** Of the details of an incident: the key of another, of which it tells. Who may not know of both is not given it. */
    public static final String OTHER = "other";

    /** That a flip belongs to an incident, as its switch says; the incident says so itself, with all flips at once. */
    public static final String NAMED_INCIDENT = "switch.named_incident";

    public Fact {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        details = Map.copyOf(details);
    }

    /** A fact of a system as a whole, or of none. */
    public static Fact of(
            String kind,
            Actor by,
            Instant at,
            @Nullable SystemKey system,
            String sentence,
            Map<String, Object> details) {
        return new Fact(kind, by, at, system, null, null, sentence, details);
    }
}
