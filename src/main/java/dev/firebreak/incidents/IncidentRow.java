package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One incident as screens and programs see it.
 *
 * @param stateSince since when it stands so
 * @param schemeVersion the version of the severity definitions by which it was judged
 * @param reopened how often it was opened again
 * @param updateDueAt when the next status update is due; null where none is
 * @param mergedInto where it goes on, or null
 * @param version rises with each change
 */
public record IncidentRow(
        IncidentKey key,
        String title,
        String summary,
        IncidentState state,
        Instant stateSince,
        Set<SystemKey> systems,
        Severity severity,
        int schemeVersion,
        boolean drill,
        Readers readers,
        Moments moments,
        List<Holder> roles,
        Named declaredBy,
        int reopened,
        @Nullable Instant lastUpdateAt,
        @Nullable Instant updateDueAt,
        @Nullable IncidentKey mergedInto,
        long version) {

    /**
     * How severe it is.
     *
     * @param provisional whether an axis that counts is not known yet
     * @param byRule whether the rules decided; else a person said so
     */
    public record Severity(
            LevelKey level, boolean provisional, boolean byRule, Impact impact, Set<Circumstance> circumstances) {
        public Severity {
            circumstances = Set.copyOf(circumstances);
        }
    }

    /** Somebody, by identity and as they were called then. */
    public record Named(String id, String name) {}

    /** Who has a role. */
    public record Holder(RoleName role, Named person, Instant since) {}

    public IncidentRow {
        systems = Set.copyOf(systems);
        roles = List.copyOf(roles);
    }

    /** Who has a role, or null. */
    public @Nullable Holder holder(RoleName role) {
        return roles.stream().filter(it -> it.role().equals(role)).findFirst().orElse(null);
    }

    public boolean isPrivate() {
        return readers instanceof Readers.Only;
    }

    /** Whether a status update should have been there by now. */
    public boolean isOverdue(Instant now) {
        return updateDueAt != null && updateDueAt.isBefore(now);
    }
}
