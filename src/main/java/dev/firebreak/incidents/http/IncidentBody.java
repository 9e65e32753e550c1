package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.base.Actor;
import dev.firebreak.base.People;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.Readers;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Declares an incident.
 *
 * @param severity the key of a level; left out, or "rule", for what the rules make of the impact
 * @param reason needed where that is less severe than what the rules say
 * @param circumstances what makes it worse
 * @param startedAt when harm began
 * @param drill true for a rehearsal
 * @param flips ids of flips that belong to it already
 * @param commander login or id of who takes command
 * @param readers who alone may see it: people (logins or ids) and roles
 */
record IncidentBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable String> systems,

        @Nullable ImpactBody impact,
        @Nullable List<@Nullable String> circumstances,
        @Nullable String severity,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable String startedAt,
        @Nullable Boolean drill,
        @Nullable List<@Nullable String> flips,
        @Nullable String commander,

        @JsonProperty("private") @Schema(ref = IncidentSchemas.PRIVATE) @Nullable
        JsonNode readers) {

    static final String BY_RULE = "rule";

    DeclareIncident command(Actor by, People people) {
        return new DeclareIncident(
                by,
                Given.text("title", title),
                Given.systems(systems),
                impact == null ? Impact.UNKNOWN : impact.impact(),
                Circumstances.of(circumstances),
                said(),
                Given.reasonIfAny(reason),
                summary == null ? "" : summary,
                Given.timeIfAny("startedAt", startedAt),
                Boolean.TRUE.equals(drill),
                readers == null ? new Readers.Everybody() : PrivateJson.readers(readers, people),
                Given.flips(flips),
                commander == null
                        ? null
                        : Persons.active("commander", commander, people).id());
    }

    private @Nullable LevelKey said() {
        return severity == null || severity.equals(BY_RULE) ? null : Given.level(severity);
    }
}
