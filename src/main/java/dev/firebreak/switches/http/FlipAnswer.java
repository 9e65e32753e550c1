package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.Discreet;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.ScopeJson;
import dev.firebreak.switches.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A flip as the API shows it.
 *
 * @param id the flip's; where the normal position was named, the restore's
 * @param state in_force, restored, undone or expired
 * @param revision the system's revision that it made
 * @param requestedAt when the request came in
 * @param at when it was decided, in the order of revisions
 * @param drill whether the incident is a rehearsal
 * @param through how it was made: flip, stop, mode:KEY or containment
 * @param reach how far it has got, where one flip is told of
 * @param restore where the normal position was named: the restore that this was
 */
record FlipAnswer(
        String id,
        String system,

        @com.fasterxml.jackson.annotation.JsonProperty("switch")
        String switchKey,

        String position,
        String state,
        long revision,
        Instant requestedAt,
        Instant at,
        By by,
        String source,
        String reason,
        @Schema(ref = "#/components/schemas/Scope") JsonNode scope,
        @Nullable Instant expiresAt,
        @Nullable String onExpiry,
        @Nullable String incident,
        boolean drill,
        String through,
        boolean reasonFollows,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant askedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant endedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String endedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RestoreAnswer restore,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReachAnswer reach) {

    static FlipAnswer of(FlipRow flip, Discreet reader) {
        return of(flip, reader, null);
    }

    /** @param reach how far it has got, or null where that is not told */
    static FlipAnswer of(FlipRow flip, Discreet reader, Reach.@Nullable OfFlip reach) {
        OnExpiry onExpiry = flip.onExpiry();
        IncidentKey incident = reader.incident(flip);
        return new FlipAnswer(
                flip.id().toString(),
                flip.system().value(),
                flip.switchKey().value(),
                flip.position().value(),
                Words.lower(flip.state()),
                flip.revision(),
                flip.requestedAt(),
                flip.at(),
                By.of(flip.by()),
                Words.lower(flip.source()),
                flip.reason(),
                ScopeJson.json(flip.scope()),
                flip.expiresAt(),
                onExpiry == null ? null : Words.lower(onExpiry),
                incident == null ? null : incident.value(),
                reader.isDrill(flip),
                flip.through(),
                flip.reasonFollows(),
                flip.askedAt(),
                flip.endedAt(),
                flip.endedBy(),
                null,
                reach == null ? null : ReachAnswer.of(reach));
    }

    /** The normal position was named and the switch restored at once: the same shape, with the restore beside it. */
    static FlipAnswer restored(String switchKey, PositionKey normal, RestoreRow done) {
        Instant at = done.closedAt() == null ? done.proposedAt() : done.closedAt();
        return new FlipAnswer(
                done.id().toString(),
                done.system().value(),
                switchKey,
                normal.value(),
                "restored",
                done.revision() == null ? 0 : done.revision(),
                done.proposedAt(),
                at,
                By.of(done.by()),
                Words.lower(done.source()),
                done.reason(),
                ScopeJson.json(Scope.EVERYONE),
                null,
                null,
                null,
                false,
                "restore",
                false,
                null,
                null,
                null,
                RestoreAnswer.of(done),
                null);
    }
}
