package dev.firebreak.switches.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link from an alert or a runbook fills in. A link is written long before it is needed: whatever does not fit any
 * more is left out rather than refused.
 *
 * @param alert the alert's text, offered as the reason
 */
public record Prefill(
        String position,
        String alert,
        String incident,
        @Nullable Duration expiresIn) {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_INCIDENT = 40;

    /** Nothing filled in. */
    public static final Prefill NOTHING = new Prefill("", "", "", null);

    /** From {@code ?position=…&reason=…&incident=…&expiresIn=PT1H}. */
    public static Prefill of(QueryParameters query) {
        return new Prefill(
                query.getSingleParameter("position").orElse(""),
                cut(query.getSingleParameter("reason").orElse(""), LONGEST_REASON),
                cut(query.getSingleParameter("incident").orElse(""), LONGEST_INCIDENT),
                query.getSingleParameter("expiresIn").map(Prefill::duration).orElse(null));
    }

    /** Whoever contains one more most likely works on the incident that the newest flip names, or that is open there. */
    static Prefill about(SystemSnapshot system, Desk desk) {
        Discreet reader = desk.discreet();
        Optional<IncidentKey> named = system.switches().stream()
                .flatMap(state -> state.inForce().stream())
                .filter(flip -> reader.incident(flip) != null)
                .max(Comparator.comparing(FlipRow::at))
                .map(FlipRow::incident);
        List<IncidentsAtHand.Open> open = desk.companions().openIncidents();
        return named.filter(key -> open.stream().anyMatch(each -> each.key().equals(key) && isContaining(each)))
                .or(() -> openOn(system.key(), open))
                // One that has ended is not worked on; one of another tool may be.
                .or(() -> named.filter(
                        key -> desk.companions().incidentLinks().path(key).isEmpty()))
                .map(key -> new Prefill("", "", key.value(), null))
                .orElse(NOTHING);
    }

    private static boolean isContaining(IncidentsAtHand.Open incident) {
        return switch (incident.purpose()) {
            case REAL, DRILL -> true;
            case RESTORING -> false;
        };
    }

    /** Nobody flips by rehearsing without saying so. */
    private static Optional<IncidentKey> openOn(SystemKey system, List<IncidentsAtHand.Open> open) {
        return open.stream()
                .filter(each -> each.purpose() == IncidentsAtHand.Purpose.REAL)
                .filter(each -> each.systems().contains(system))
                .map(IncidentsAtHand.Open::key)
                .findFirst();
    }

    /** The position named, if it is one that contains; else the safest. */
    Position position(SwitchDefinition definition) {
        Optional<Position> named = definition.containing().stream()
                .filter(candidate -> candidate.key().value().equals(position))
                .findFirst();
        return named.orElseGet(definition::safest);
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    private static @Nullable Duration duration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(Duration.ofDays(30)) > 0
                    ? null
                    : duration;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
