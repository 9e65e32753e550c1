package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Permission;
import dev.firebreak.severities.Level;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Severities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds incidents whose review should be there by now, by the definitions that each was judged by. */
@Component
class ReviewsDue {

    /** Nobody comes back to what is older. */
    private static final Duration LOOKED_BACK = Duration.ofDays(365);

    private final IncidentRepository incidents;
    private final IncidentLedger ledger;
    private final Severities severities;
    private final Clock clock;

    ReviewsDue(IncidentRepository incidents, IncidentLedger ledger, Severities severities, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.severities = severities;
        this.clock = clock;
    }

    /** The longest resolved first; drills aside. */
    List<IncidentRow> overdue(Actor by) {
        by.needs(Permission.VIEW);
        Instant now = Clocks.now(clock);
        List<Long> late = incidents.findUnreviewed(now.minus(LOOKED_BACK)).stream()
                .filter(each -> isLate(each, now))
                .map(IncidentRepository.Unreviewed::number)
                .toList();
        return incidents.findAll(late).stream()
                .filter(incident -> ledger.shows(by, incident))
                .map(Incident::row)
                .sorted(Comparator.comparing(
                        row -> Objects.requireNonNull(row.moments().at(Milestone.RESOLVED))))
                .toList();
    }

    private boolean isLate(IncidentRepository.Unreviewed each, Instant now) {
        @Nullable Level level = severities.version(each.scheme()).level(new LevelKey(each.level()));
        @Nullable Instant due = level == null ? null : level.reviewDue(each.resolvedAt());
        return due != null && due.isBefore(now);
    }
}
