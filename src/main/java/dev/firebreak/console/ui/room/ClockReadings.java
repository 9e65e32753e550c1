package dev.firebreak.console.ui.room;

import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentRow.Holder;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.Moments;
import dev.firebreak.incidents.RoleName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an incident's clocks from its moments, the same formulas as in the figures. */
final class ClockReadings {

    private final IncidentRow row;
    private final Moments moments;

    private ClockReadings(IncidentRow row) {
        this.row = row;
        this.moments = row.moments();
    }

    /** @param cadence how often an update is due, such as "every 30 min at SEV2" */
    static List<ClockReading> of(IncidentRow row, String cadence) {
        ClockReadings of = new ClockReadings(row);
        List<ClockReading> readings = new ArrayList<>();
        readings.add(of.detected());
        readings.add(of.acknowledged());
        readings.add(of.contained());
        if (row.moments().at(Milestone.RESTORED) != null) {
            readings.add(of.between("Restored", Milestone.CONTAINED, Milestone.RESTORED, "after containment", ""));
        }
        readings.add(of.open());
        if (row.updateDueAt() != null) {
            readings.add(new ClockReading(
                    "Next update due", new ClockValue.Due(row.updateDueAt()), cadence, Milestone.DECLARED));
        }
        return readings;
    }

    private ClockReading detected() {
        return between("Detected", Milestone.IMPACT_STARTED, Milestone.DETECTED, "after impact began", "");
    }

    private ClockReading acknowledged() {
        Milestone from = moments.at(Milestone.PAGED) == null ? Milestone.DECLARED : Milestone.PAGED;
        String counts = from == Milestone.PAGED ? "after paging" : "after declaration";
        Holder commander = row.holder(RoleName.COMMANDER);
        String who = commander == null ? "" : " · " + commander.person().name();
        return between("Acknowledged", from, Milestone.ACKNOWLEDGED, counts, who);
    }

    private ClockReading contained() {
        ClockReading first = between("Contained", Milestone.DETECTED, Milestone.CONTAINED, "after detection", "");
        if (moments.at(Milestone.CONTAINED) == null) {
            return first;
        }
        return switch (row.state()) {
            case TRIAGE -> again(first, "since triage began");
            case ACTIVE -> again(first, "since it became active");
            case CONTAINED, RESTORING, RESOLVED, CLOSED, DECLINED, MERGED, CANCELLED -> first;
        };
    }

    /** It was contained once, and is not now: that counts, and the first time stays to be read. */
    private ClockReading again(ClockReading first, String since) {
        String before = first.value() instanceof ClockValue.Took took
                ? "first contained " + ClockValue.words(took.time()) + " "
                : "contained before, ";
        return new ClockReading(
                "Not contained now",
                new ClockValue.Running(row.stateSince()),
                since + "; " + before + first.counts(),
                Milestone.CONTAINED);
    }

    private ClockReading open() {
        if (row.state().isOpen()) {
            Instant since = moments.at(Milestone.DECLARED);
            ClockValue value = since == null ? new ClockValue.Unknown() : new ClockValue.Running(since);
            String again = row.reopened() == 0 ? "" : "reopened " + row.reopened() + "×, ";
            return new ClockReading(
                    "Open for", value, "since declaration, " + again + "and counting", Milestone.DECLARED);
        }
        return between("Resolved", Milestone.DETECTED, Milestone.RESOLVED, "after detection", "");
    }

    private ClockReading between(String label, Milestone from, Milestone to, String counts, String more) {
        Instant began = moments.at(from);
        Instant ended = moments.at(to);
        if (ended == null) {
            return open(label, to, began, counts);
        }
        if (began == null) {
            return new ClockReading(label, new ClockValue.At(ended), missing(from), from);
        }
        Duration took = Duration.between(began, ended);
        if (took.isNegative()) {
            return new ClockReading(
                    label, new ClockValue.Invalid(), "invalid: " + lower(to) + " before " + lower(from), to);
        }
        return new ClockReading(label, new ClockValue.Took(took), counts + more, to);
    }

    /** It was not yet: counts on while somebody works on it, and on nothing that is behind them. */
    private ClockReading open(String label, Milestone to, @Nullable Instant began, String counts) {
        boolean isPast = !row.state().isOpen() || (to == Milestone.CONTAINED && row.state() == IncidentState.RESTORING);
        if (began == null || to == Milestone.DETECTED || isPast) {
            return new ClockReading(label, new ClockValue.Unknown(), missing(to), to);
        }
        String since = counts.replace("after", "since");
        return new ClockReading("Not " + lower(to) + " yet", new ClockValue.Running(began), since, to);
    }

    /** What has to be said for the clock to run. */
    private static String missing(Milestone milestone) {
        return milestone == Milestone.IMPACT_STARTED
                ? "when impact began is not known"
                : "when it was " + lower(milestone) + " is not known";
    }

    private static String lower(Milestone milestone) {
        return milestone.label().toLowerCase(Locale.ROOT);
    }
}
