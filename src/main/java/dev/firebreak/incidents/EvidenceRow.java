package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One evidence snapshot, or the intention to take it.
 *
 * @param wantedAt when what gave occasion to it happened
 * @param revisions the revision of each of the incident's systems at that moment
 * @param taken null while it is still to be taken
 * @param attempts how often taking it was tried in vain
 */
public record EvidenceRow(
        EvidenceId id,
        IncidentKey incident,
        Occasion occasion,
        Instant wantedAt,
        Map<SystemKey, Long> revisions,
        @Nullable Taken taken,
        int attempts) {

    /** What gave occasion to it. */
    public enum Occasion {
        DECLARED("At declaration"),
        FLIPPED("At a flip"),
        ASKED("When asked for");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        /** What people read. */
        public String label() {
            return label;
        }
    }

    /**
     * That it was taken.
     *
     * @param size in bytes
     * @param sha256 of its bytes, in hex
     */
    public record Taken(Instant at, long size, String sha256) {}

    public EvidenceRow {
        revisions = Map.copyOf(revisions);
    }
}
