package dev.firebreak.incidents;

import static dev.firebreak.incidents.Milestone.ACKNOWLEDGED;
import static dev.firebreak.incidents.Milestone.CLOSED;
import static dev.firebreak.incidents.Milestone.CONTAINED;
import static dev.firebreak.incidents.Milestone.CONTAIN_DECIDED;
import static dev.firebreak.incidents.Milestone.DECLARED;
import static dev.firebreak.incidents.Milestone.DETECTED;
import static dev.firebreak.incidents.Milestone.IMPACT_STARTED;
import static dev.firebreak.incidents.Milestone.PAGED;
import static dev.firebreak.incidents.Milestone.RESOLVED;
import static dev.firebreak.incidents.Milestone.RESTORED;
import static dev.firebreak.incidents.Milestone.REVIEW_PUBLISHED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which moments of an incident cannot be, as they stand. They are flagged, never refused: people type times at night, and
 * what they typed is worth more than nothing. An incident may well be declared after it was resolved, and be restored
 * after that or never.
 */
public final class MomentOrder {

    /** One moment that never comes after another. */
    private record Rule(Milestone earlier, Milestone later) {}

    /**
     * Two moments in an impossible order.
     *
     * @param early what stands too early
     * @param late what it cannot stand before
     */
    public record Impossible(Milestone early, Milestone late) {

        /** "contained before detected". */
        public String words() {
            return MomentOrder.words(early, late);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule(IMPACT_STARTED, DETECTED),
            new Rule(IMPACT_STARTED, DECLARED),
            new Rule(IMPACT_STARTED, CONTAINED),
            new Rule(DETECTED, DECLARED),
            new Rule(DETECTED, PAGED),
            new Rule(DETECTED, CONTAIN_DECIDED),
            new Rule(DETECTED, CONTAINED),
            new Rule(DETECTED, RESOLVED),
            new Rule(PAGED, ACKNOWLEDGED),
            new Rule(CONTAIN_DECIDED, CONTAINED),
            new Rule(CONTAINED, RESTORED),
            new Rule(CONTAINED, RESOLVED),
            new Rule(DECLARED, CLOSED),
            new Rule(RESOLVED, CLOSED),
            new Rule(RESOLVED, REVIEW_PUBLISHED));

    private static final Rule NOBODY_WAS_PAGED = new Rule(DECLARED, ACKNOWLEDGED);

    private MomentOrder() {}

    /** Every pair that cannot be, in the order in which things happen; none where all is well. */
    public static List<Impossible> impossible(Moments moments) {
        List<Impossible> found = new ArrayList<>();
        rules(moments).forEach(rule -> {
            Instant earlier = moments.at(rule.earlier());
            Instant later = moments.at(rule.later());
            if (earlier != null && later != null && later.isBefore(earlier)) {
                found.add(new Impossible(rule.later(), rule.earlier()));
            }
        });
        return found;
    }

    static String words(Milestone early, Milestone late) {
        return (early.label() + " before " + late.label()).toLowerCase(Locale.ROOT);
    }

    private static Stream<Rule> rules(Moments moments) {
        return moments.at(PAGED) == null ? Stream.concat(RULES.stream(), Stream.of(NOBODY_WAS_PAGED)) : RULES.stream();
    }
}
