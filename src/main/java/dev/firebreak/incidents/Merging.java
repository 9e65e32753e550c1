package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets one incident go on in another: its record, flips and people are seen there, and nothing is moved or lost. */
@Component
class Merging {

    private final IncidentLedger ledger;
    private final Judging judging;
    private final IncidentFacts facts;
    private final Clock clock;

    Merging(IncidentLedger ledger, Judging judging, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.judging = judging;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput if both are one
     * @throws Conflict if either goes on in another already, others may see one of them, only one is a drill, or the other has
     *     ended
     */
    Incident merge(MergeIncident command) {
        Actor by = command.by();
        if (Keys.number(command.incident()).equals(Keys.number(command.into()))) {
            throw new InvalidInput("into", "must be another incident");
        }
        Pair pair = lock(command);
        pair.from().needsToBeItself();
        pair.into().needsToBeItself();
        check(pair);
        Instant now = Clocks.now(clock);
        IncidentState before = pair.from().state();
        pair.from().mergeInto(pair.into(), now);
        Set<SystemKey> systems = new HashSet<>(pair.into().systems());
        systems.addAll(pair.from().systems());
        pair.into().concern(systems);
        earliest(pair);
        facts.tell(
                pair.from(),
                "merged",
                by,
                now,
                "Goes on in " + pair.into().key() + ", “" + pair.into().title() + "”." + Words.why(command.reason()),
                details("into", pair.into(), Map.of("from", Moving.lower(before))));
        facts.tell(
                pair.into(),
                "merged_in",
                by,
                now,
                pair.from().key() + ", “" + pair.from().title() + "”, goes on here." + Words.why(command.reason()),
                details("merged", pair.from(), Map.of()));
        judging.raise(by, pair.into(), pair.from());
        return pair.from();
    }

    private static Map<String, Object> details(String name, Incident other, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>(more);
        details.put(name, other.key().value());
        details.put(Fact.OTHER, other.key().value());
        return details;
    }

    private static void check(Pair pair) {
        if (!pair.from().readers().equals(pair.into().readers())) {
            throw new Conflict(
                    "readers-differ",
                    "One of the two is private, or others may see it. Give both the same readers, then merge.");
        }
        if (pair.from().isDrill() != pair.into().isDrill()) {
            throw new Conflict(
                    "drill-differs",
                    "One of the two is a drill, and counts nowhere. Say first that it is none, or both.");
        }
        IncidentState there = pair.into().state();
        if (!there.counts() || (pair.from().state().isOpen() && !there.isOpen())) {
            throw new Conflict(
                    "incident-ended", pair.into().key() + " is " + Moving.lower(there) + ". Reopen it, then merge.");
        }
    }

    /** What began or was noticed earlier in either did so in both. */
    private static void earliest(Pair pair) {
        Moments moments = pair.into().moments();
        for (Milestone milestone : Set.of(Milestone.IMPACT_STARTED, Milestone.DETECTED, Milestone.CONTAIN_DECIDED)) {
            Instant other = pair.from().moments().at(milestone);
            Instant own = moments.at(milestone);
            if (other != null && (own == null || other.isBefore(own))) {
                moments = moments.with(milestone, other);
            }
        }
        pair.into().at(moments);
    }

    private record Pair(Incident from, Incident into) {}

    /** The older one first, as everybody does. */
    private Pair lock(MergeIncident command) {
        long from = Keys.number(command.incident()).orElse(0);
        long into = Keys.number(command.into()).orElse(0);
        if (from < into) {
            Incident first = ledger.lock(command.by(), command.incident());
            return new Pair(first, ledger.lock(command.by(), command.into()));
        }
        Incident first = ledger.lock(command.by(), command.into());
        return new Pair(ledger.lock(command.by(), command.incident()), first);
    }
}
