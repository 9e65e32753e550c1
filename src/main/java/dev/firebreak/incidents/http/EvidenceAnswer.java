package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.incidents.EvidenceRow;
import dev.firebreak.switches.Words;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One evidence snapshot.
 *
 * @param occasion declared or flipped
 * @param revisions the systems' revisions at the moment of the occasion
 * @param takenAt left out while it is still to be taken
 * @param sha256 of the content as it is given out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceAnswer(
        String id,
        String incident,
        String occasion,
        Instant wantedAt,
        Map<String, Long> revisions,
        @Nullable Instant takenAt,
        @Nullable Long size,
        @Nullable String sha256,
        int attempts) {

    static EvidenceAnswer of(EvidenceRow row) {
        Map<String, Long> revisions = new TreeMap<>();
        row.revisions().forEach((system, revision) -> revisions.put(system.value(), revision));
        EvidenceRow.Taken taken = row.taken();
        return new EvidenceAnswer(
                row.id().toString(),
                row.incident().value(),
                Words.lower(row.occasion()),
                row.wantedAt(),
                revisions,
                taken == null ? null : taken.at(),
                taken == null ? null : taken.size(),
                taken == null ? null : taken.sha256(),
                row.attempts());
    }
}
