package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.People;
import dev.firebreak.base.Reason;
import dev.firebreak.incidents.AmendIncident;
import dev.firebreak.incidents.ChangeIncident;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to change of an incident; what is left out stays. All of it changes, or nothing does.
 *
 * @param impact as a whole: an axis that is left out is unknown from now on
 * @param circumstances as a whole
 * @param severity the key of a level, or "rule" for what the rules make of the impact
 * @param moments when it passed which milestone; null where nobody knows
 * @param readers who alone may see it: people (logins or ids) and roles; null for everybody
 * @param reason needed where a moment changes, it becomes a drill or is one no more, or the severity becomes lower
 * @param expectedVersion the version that was looked at: refused where it is another one by now
 */
record IncidentChange(
        @Nullable String title,
        @Nullable String summary,
        @Nullable List<@Nullable String> systems,
        @Nullable Boolean drill,
        @Nullable ImpactBody impact,
        @Nullable List<@Nullable String> circumstances,
        @Nullable String severity,
        @Nullable Map<String, @Nullable String> moments,

        @JsonProperty("private") @Schema(ref = IncidentSchemas.PRIVATE) @Nullable
        JsonNode readers,

        @Nullable String reason,
        @Nullable Long expectedVersion) {

    AmendIncident command(Actor by, IncidentKey incident, People people) {
        Reason why = Given.reasonIfAny(reason);
        return new AmendIncident(
                new ChangeIncident(
                        by,
                        incident,
                        title,
                        summary,
                        systems == null ? null : Given.systems(systems),
                        drill,
                        readers == null ? null : PrivateJson.readers(readers, people),
                        why,
                        version()),
                impact == null ? null : impact.impact(),
                circumstances == null ? null : Circumstances.of(circumstances),
                verdict(),
                times(),
                why);
    }

    private @Nullable Long version() {
        if (expectedVersion != null && expectedVersion < 0) {
            throw new InvalidInput("expectedVersion", "must be the version of an earlier answer");
        }
        return expectedVersion;
    }

    private Verdict verdict() {
        if (severity == null) {
            return new Verdict.AsBefore();
        }
        return severity.equals(IncidentBody.BY_RULE) ? new Verdict.ByRule() : new Verdict.Said(Given.level(severity));
    }

    private Map<Milestone, Optional<Instant>> times() {
        Map<Milestone, Optional<Instant>> times = new EnumMap<>(Milestone.class);
        if (moments != null) {
            moments.forEach((key, time) ->
                    times.put(milestone(key), Optional.ofNullable(Given.timeIfAny("moments." + key, time))));
        }
        return times;
    }

    private static Milestone milestone(String key) {
        return Milestone.find(key)
                .orElseThrow(() -> new InvalidInput(
                        "moments." + key,
                        "is not known; known are "
                                + Arrays.stream(Milestone.values())
                                        .map(Milestone::key)
                                        .collect(Collectors.joining(", "))));
    }
}
