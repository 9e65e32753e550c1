package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.Moments;
import dev.firebreak.incidents.Readers;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.switches.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the API shows it.
 *
 * @param state triage, active, contained, restoring, resolved, closed, declined, merged or cancelled
 * @param readers who alone may see it; left out where everybody may
 * @param reopened how often it was opened again
 * @param updateDueAt when the next status update is due, or null where none is
 * @param overdue whether that should have been there by now
 * @param mergedInto where it goes on, or null
 * @param merged which go on in it
 * @param version rises with each change
 */
record IncidentAnswer(
        String key,
        String title,
        String summary,
        String state,
        Instant stateSince,
        List<String> systems,
        SeverityAnswer severity,
        boolean drill,

        @JsonProperty("private") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        PrivateAnswer readers,

        MomentsAnswer moments,
        List<RoleAnswer> roles,
        NamedAnswer declaredBy,
        int reopened,
        @Nullable Instant lastUpdateAt,
        @Nullable Instant updateDueAt,
        boolean overdue,
        @Nullable String mergedInto,
        List<String> merged,
        long version) {

    /**
     * How severe it is.
     *
     * @param provisional whether an axis that counts is not known yet
     * @param byRule whether the rules decided; else a person said so
     * @param definitions the version of the severity definitions by which it was judged
     */
    record SeverityAnswer(
            String level,
            boolean provisional,
            boolean byRule,
            ImpactAnswer impact,
            List<String> circumstances,
            int definitions) {

        static SeverityAnswer of(IncidentRow row) {
            IncidentRow.Severity severity = row.severity();
            return new SeverityAnswer(
                    severity.level().value(),
                    severity.provisional(),
                    severity.byRule(),
                    ImpactAnswer.of(severity.impact()),
                    severity.circumstances().stream()
                            .sorted()
                            .map(Circumstance::key)
                            .toList(),
                    row.schemeVersion());
        }
    }

    /** Who has which role, since when. */
    record RoleAnswer(String role, NamedAnswer person, Instant since) {}

    /** Logins of people (ids of those whose login is gone) and keys of roles. */
    record PrivateAnswer(List<String> people, List<String> roles) {

        static @Nullable PrivateAnswer of(Readers readers, Known known) {
            return switch (readers) {
                case Readers.Everybody everybody -> null;
                case Readers.Only only ->
                    new PrivateAnswer(
                            only.people().stream().map(known::login).sorted().toList(),
                            only.roles().stream().sorted().toList());
            };
        }
    }

    /** When it passed which milestone; null where that is not known. */
    record MomentsAnswer(
            @Nullable Instant impactStarted,
            @Nullable Instant detected,
            @Nullable Instant paged,
            @Nullable Instant acknowledged,
            @Nullable Instant declared,
            @Nullable Instant containDecided,
            @Nullable Instant contained,
            @Nullable Instant restored,
            @Nullable Instant resolved,
            @Nullable Instant closed,
            @Nullable Instant reviewPublished) {

        static MomentsAnswer of(Moments moments) {
            return new MomentsAnswer(
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
    }

    static IncidentAnswer of(IncidentRow row, Known known) {
        IncidentKey into = row.mergedInto();
        return new IncidentAnswer(
                row.key().value(),
                row.title(),
                row.summary(),
                Words.lower(row.state()),
                row.stateSince(),
                row.systems().stream().map(SystemKey::value).sorted().toList(),
                SeverityAnswer.of(row),
                row.drill(),
                PrivateAnswer.of(row.readers(), known),
                MomentsAnswer.of(row.moments()),
                row.roles().stream()
                        .map(it -> new RoleAnswer(it.role().value(), NamedAnswer.of(it.person(), known), it.since()))
                        .toList(),
                NamedAnswer.of(row.declaredBy(), known),
                row.reopened(),
                row.lastUpdateAt(),
                row.updateDueAt(),
                row.isOverdue(known.now()),
                into == null ? null : into.value(),
                known.merged(row.key()),
                row.version());
    }
}
