package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes incidents from state to state; what state they are in and when they passed a milestone are kept apart. */
@Component
class Moving {

    private final IncidentLedger ledger;
    private final Judging judging;
    private final Conditions conditions;
    private final IncidentFacts facts;
    private final Clock clock;

    /** What decides whether it may go on, and what is said when it does. */
    @Component
    record Conditions(Proof proof, CustomFields fields, SideEffects sideEffects, Parting parting) {}

    Moving(IncidentLedger ledger, Judging judging, Conditions conditions, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.judging = judging;
        this.conditions = conditions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @throws Conflict if it cannot go there from where it stands
     * @throws InvalidInput if a reason is needed and none is given
     */
    Incident move(MoveIncident command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        if (incident.state() == command.to()) {
            return incident;
        }
        check(incident, command.to());
        conditions.fields().needAll(incident, command.to());
        Proof.Finding finding = conditions.proof().of(incident, command.to());
        MoveWords.needReason(command, incident, finding);
        enter(incident, command.by(), command.to(), command.reason(), finding);
        return incident;
    }

    /**
     * Opens an ended one again.
     *
     * @throws Conflict if it is open
     * @throws InvalidInput if no reason is given
     */
    Incident reopen(MoveIncident command) {
        Parting.Pair pair = conditions.parting().lock(command);
        Incident incident = pair.incident();
        IncidentState before = incident.state();
        if (!before.canBeReopened()) {
            throw new Conflict("incident-open", incident.key() + " is open: " + lower(before) + ".");
        }
        if (command.reason() == null) {
            throw new InvalidInput("reason", "is needed to open an incident again");
        }
        Instant now = Clocks.now(clock);
        incident.reopen(now);
        incident.at(incident.moments()
                .with(Milestone.RESTORED, null)
                .with(Milestone.RESOLVED, null)
                .with(Milestone.CLOSED, null));
        incident.updateDue(judging.updateDue(incident, now));
        facts.tell(
                incident,
                "state",
                command.by(),
                now,
                "Reopened, it was " + lower(before) + "." + Words.why(command.reason()),
                MoveWords.details(before, incident.state(), command.reason(), StillInForce.NOTHING));
        conditions.parting().part(pair, command, now);
        return incident;
    }

    /**
     * Taken on by somebody: whatever is in triage becomes active, and is acknowledged. Where a field is missing for that, it
     * stays in triage: nobody is kept from taking command.
     */
    void acknowledge(Incident incident, Actor by, Instant now) {
        incident.at(incident.moments().first(Milestone.ACKNOWLEDGED, now));
        if (incident.state() == IncidentState.TRIAGE
                && conditions.fields().lacks(incident, IncidentState.ACTIVE).isEmpty()) {
            enter(incident, by, IncidentState.ACTIVE, null, Proof.Finding.NOT_ASKED);
        }
    }

    /** For somebody who restores it. */
    Incident restoring(long number, Actor by, Reason reason) {
        Incident incident = ledger.lock(number);
        if (incident.state().next().contains(IncidentState.RESTORING)) {
            conditions.fields().needAll(incident, IncidentState.RESTORING);
            Proof.Finding finding = conditions.proof().of(incident, IncidentState.RESTORING);
            enter(incident, by, IncidentState.RESTORING, reason, finding);
        }
        return incident;
    }

    private static void check(Incident incident, IncidentState to) {
        if (to == IncidentState.MERGED) {
            throw new InvalidInput("to", "cannot be merged: say into which incident it goes, as a merge");
        }
        if (!incident.state().next().contains(to)) {
            String ways = incident.state().next().stream().map(Moving::lower).collect(Collectors.joining(", "));
            throw new Conflict(
                    "no-such-move",
                    "%s is %s; from there it can become %s, not %s."
                            .formatted(
                                    incident.key(),
                                    lower(incident.state()),
                                    ways.isEmpty() ? "open again only" : ways,
                                    lower(to)));
        }
    }

    private void enter(Incident incident, Actor by, IncidentState to, @Nullable Reason reason, Proof.Finding finding) {
        Instant now = Clocks.now(clock);
        IncidentState before = incident.state();
        incident.become(to, now);
        incident.at(milestones(incident, to, now, finding));
        incident.updateDue(judging.updateDue(incident, now));
        String sentence = MoveWords.sentence(before, to, finding) + open(incident, to) + Words.why(reason);
        facts.tell(incident, "state", by, now, sentence, MoveWords.details(before, to, reason, finding.inForce()));
    }

    /** What the system did stays to be made good, whoever calls it over. */
    private String open(Incident incident, IncidentState to) {
        return switch (to) {
            case RESOLVED, CLOSED -> conditions.sideEffects().remark(incident);
            case TRIAGE, ACTIVE, CONTAINED, RESTORING, DECLINED, MERGED, CANCELLED -> "";
        };
    }

    /** Contained counts from the first time, what ends it from the last. */
    private static Moments milestones(Incident incident, IncidentState to, Instant now, Proof.Finding finding) {
        Moments moments = incident.moments();
        return switch (to) {
            case ACTIVE -> moments.first(Milestone.ACKNOWLEDGED, now);
            case CONTAINED ->
                moments.first(Milestone.CONTAINED, finding.containedAt() == null ? now : finding.containedAt());
            case RESTORING ->
                finding.containedAt() == null ? moments : moments.first(Milestone.CONTAINED, finding.containedAt());
            case RESOLVED -> {
                Moments resolved = moments.with(Milestone.RESOLVED, now);
                yield finding.restoredAt() == null ? resolved : resolved.with(Milestone.RESTORED, finding.restoredAt());
            }
            case CLOSED -> moments.with(Milestone.CLOSED, now);
            case TRIAGE, DECLINED, MERGED, CANCELLED -> moments;
        };
    }

    static String lower(IncidentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
