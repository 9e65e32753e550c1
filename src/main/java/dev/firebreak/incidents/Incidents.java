package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The one door to incidents: whatever declares, changes or ends one comes through here. Each change is one transaction with
 * its timeline entry. An incident that is kept from whoever asks is, for them, not there.
 */
@Service
public class Incidents {

    private final IncidentWork work;
    private final IncidentReading reading;
    private final IncidentTransactions transactions;
    private final IncidentSweep sweep;
    private final Clock clock;

    Incidents(
            IncidentWork work,
            IncidentReading reading,
            IncidentTransactions transactions,
            IncidentSweep sweep,
            Clock clock) {
        this.work = work;
        this.reading = reading;
        this.transactions = transactions;
        this.sweep = sweep;
        this.clock = clock;
    }

    // ---- work on an incident: the permission to respond

    /**
     * Opens an incident, in triage; active where somebody takes command with it.
     *
     * @throws NotAllowed if the actor may not respond to incidents on these systems, or says less than the rules say and
     *     neither takes command nor may restore
     * @throws InvalidInput if a system, the severity or the commander is not known, or the reason to say less is missing
     * @throws Conflict if a flip belongs to another incident that the actor may know of
     */
    public IncidentRow declare(DeclareIncident command) {
        work.declaring().check(command);
        List<FlipRow> flips = work.naming().known(command.by(), command.flips(), null);
        IncidentRow declared = transactions.write(() -> {
            Incident incident = work.declaring().declare(command);
            if (!flips.isEmpty()) {
                work.naming().attach(incident, command.by(), flips);
            }
            if (command.commander() != null) {
                work.assigning()
                        .assign(
                                incident,
                                command.by(),
                                RoleName.COMMANDER,
                                work.assigning().trusted("commander", command.commander()));
            }
            work.judging().checkDeclared(incident, command);
            return incident;
        });
        work.naming().name(command.by(), declared.key(), flips);
        return declared;
    }

    /**
     * @throws NotFound if there is no such incident
     * @throws Conflict if it was changed since the expected version
     * @throws InvalidInput if it becomes a drill, or is one no more, without a reason
     */
    public IncidentRow change(ChangeIncident command) {
        return transactions.write(() -> work.changing().change(command));
    }

    /**
     * Changes several parts as one: all of them, or none.
     *
     * @throws Conflict if it was changed since the expected version
     * @throws NotAllowed if it becomes less severe by somebody who neither commands it nor may restore
     */
    public IncidentRow amend(AmendIncident command) {
        return transactions.write(() -> work.amending().amend(command));
    }

    /**
     * @throws NotAllowed if it becomes less severe by somebody who neither commands it nor may restore
     * @throws InvalidInput if it becomes less severe without a reason
     */
    public IncidentRow judge(JudgeIncident command) {
        return transactions.write(() -> work.judging().judge(command));
    }

    /**
     * @throws Conflict if it cannot go there from where it stands
     * @throws InvalidInput if a reason is needed: for what is not proven, or gives it up
     */
    public IncidentRow move(MoveIncident command) {
        return transactions.write(() -> work.moving().move(command));
    }

    /**
     * Opens one that has ended again; its state to go to is not asked.
     *
     * @throws Conflict if it is open
     */
    public IncidentRow reopen(MoveIncident command) {
        return transactions.write(() -> work.moving().reopen(command));
    }

    /** An order of times that cannot be is shown as such, never refused. */
    public IncidentRow set(SetMoment command) {
        return transactions.write(() -> work.timing().set(command));
    }

    public IncidentRow note(AddNote command) {
        return transactions.write(() -> work.recording().note(command));
    }

    /** @throws NotFound if the incident has no such entry */
    public IncidentRow correct(CorrectEntry command) {
        return transactions.write(() -> work.recording().correct(command));
    }

    /** @throws NotFound if the incident has no such entry */
    public IncidentRow pin(PinEntry command) {
        return transactions.write(() -> work.recording().pin(command));
    }

    public IncidentRow update(PostUpdate command) {
        return transactions.write(() -> work.recording().update(command));
    }

    /** @throws InvalidInput if there is nobody of that name, or they may not respond to incidents */
    public IncidentRow assign(AssignRole command) {
        return transactions.write(() -> work.assigning().assign(command));
    }

    /**
     * Lets it go on in another; what happened in either is seen there.
     *
     * @return the one that goes on in the other
     */
    public IncidentRow merge(MergeIncident command) {
        return transactions.write(() -> work.merging().merge(command));
    }

    /**
     * The incident is looked at before its flips, so that whoever may not know of one learns nothing of it by them.
     *
     * @throws NotFound if there is no such incident, or it is kept from the actor
     * @throws Conflict if a flip belongs to another incident that the actor may know of
     */
    public IncidentRow attach(AttachFlips command) {
        transactions.read(() -> work.ledger().toWorkOn(command.by(), command.incident()));
        List<FlipRow> flips = work.naming().known(command.by(), command.flips(), command.incident());
        IncidentRow row = transactions.write(() -> {
            Incident incident = work.ledger().lock(command.by(), command.incident());
            incident.needsToBeItself();
            work.naming().attach(incident, command.by(), flips);
            return incident;
        });
        work.naming().name(command.by(), row.key(), flips);
        return row;
    }

    /**
     * Ends what is in force for it, on all its systems: one restore for each, proposed where approvals are asked.
     *
     * @throws NotAllowed if the actor may not restore on one of them: then nothing is restored at all
     * @throws Conflict if nothing is in force for it
     */
    public List<RestoreRow> restore(RestoreIncident command) {
        return work.restores().restore(command);
    }

    /**
     * What such a restore would end, oldest first, to be looked at before.
     *
     * @throws NotFound if there is no such incident, or it is kept from the actor
     * @throws Conflict if it has no evidence snapshot to go back to
     */
    public List<FlipRow> ending(Actor by, IncidentKey key, RestoreIncident.What what) {
        return work.restores().ending(by, key, what);
    }

    // ---- read

    /** @throws NotFound if there is no such incident, or it is kept from the actor */
    public IncidentRow incident(Actor by, IncidentKey key) {
        return transactions.read(() -> work.ledger().find(by, key).row());
    }

    /** What fits a filter, open ones first, newest first in each. */
    public List<IncidentRow> list(Actor by, IncidentFilter filter, IncidentCursor after, int limit) {
        return transactions.read(() -> reading.list(by, filter, after, limit));
    }

    /** All open ones, newest first. */
    public List<IncidentRow> open(Actor by) {
        return transactions.read(() -> reading.open(by));
    }

    /** Open ones that concern one of these systems: who declares may mean one of them. */
    public List<IncidentRow> similar(Actor by, Set<SystemKey> systems) {
        return open(by).stream()
                .filter(row -> row.systems().stream().anyMatch(systems::contains))
                .toList();
    }

    /** Open ones whose status update should be there by now, the longest overdue first. */
    public List<IncidentRow> overdue(Actor by) {
        Instant now = Clocks.now(clock);
        return open(by).stream()
                .filter(row -> row.isOverdue(now))
                .sorted(Comparator.comparing(IncidentRow::updateDueAt))
                .toList();
    }

    /** Resolved ones whose review should be there by now, the longest resolved first; drills aside. */
    public List<IncidentRow> reviewsOverdue(Actor by) {
        return transactions.read(() -> work.reviews().overdue(by));
    }

    /** Status updates, newest first; at most 500. */
    public List<Update> updates(Actor by, IncidentKey key) {
        return transactions.read(() -> reading.updates(by, key));
    }

    /** Its key events and corrections. */
    public Marks marks(Actor by, IncidentKey key) {
        return transactions.read(() -> reading.marks(by, key));
    }

    /** Its flips, in force and ended, oldest first. */
    public List<FlipRow> flips(Actor by, IncidentKey key) {
        IncidentRow row = incident(by, key);
        return work.flips().of(row.key());
    }

    /** How long what of it took, as far as that is known, in the order of {@link Figure}. */
    public List<FigureOfIncident> figures(Actor by, IncidentKey key) {
        return transactions.read(() -> work.figures().of(by, key));
    }

    /** All that were declared in a time, for figures. */
    public List<Measured> measured(Actor by, Instant from, Instant to) {
        return transactions.read(() -> work.figures().within(by, from, to));
    }

    // ---- time

    /** Reminds of updates, and takes note of what became of flips. Safe at any time, on any node. */
    public void keepDueTimes() {
        sweep.sweep();
    }
}
