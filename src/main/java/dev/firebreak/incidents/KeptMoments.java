package dev.firebreak.incidents;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident's milestones, a column each. */
@Embeddable
record KeptMoments(
        @Nullable Instant impactStartedAt,
        @Nullable Instant detectedAt,
        @Nullable Instant pagedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant containDecidedAt,
        @Nullable Instant containedAt,
        @Nullable Instant restoredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reviewPublishedAt) {

    static KeptMoments of(Moments moments) {
        return new KeptMoments(
                moments.at(Milestone.IMPACT_STARTED),
                moments.at(Milestone.DETECTED),
                moments.at(Milestone.PAGED),
                moments.at(Milestone.ACKNOWLEDGED),
                moments.at(Milestone.DECLARED),
                moments.at(Milestone.CONTAIN_DECIDED),
                moments.at(Milestone.CONTAINED),
                moments.at(Milestone.RESTORED),
                moments.at(Milestone.RESOLVED),
                moments.at(Milestone.CLOSED),
                moments.at(Milestone.REVIEW_PUBLISHED));
    }

    Moments moments() {
        Map<Milestone, Instant> known = new EnumMap<>(Milestone.class);
        put(known, Milestone.IMPACT_STARTED, impactStartedAt);
        put(known, Milestone.DETECTED, detectedAt);
        put(known, Milestone.PAGED, pagedAt);
        put(known, Milestone.ACKNOWLEDGED, acknowledgedAt);
        put(known, Milestone.DECLARED, declaredAt);
        put(known, Milestone.CONTAIN_DECIDED, containDecidedAt);
        put(known, Milestone.CONTAINED, containedAt);
        put(known, Milestone.RESTORED, restoredAt);
        put(known, Milestone.RESOLVED, resolvedAt);
        put(known, Milestone.CLOSED, closedAt);
        put(known, Milestone.REVIEW_PUBLISHED, reviewPublishedAt);
        return new Moments(known);
    }

    private static void put(Map<Milestone, Instant> known, Milestone milestone, @Nullable Instant at) {
        if (at != null) {
            known.put(milestone, at);
        }
    }
}
