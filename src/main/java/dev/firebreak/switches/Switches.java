package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The one door to systems and switches: whatever flips, restores or defines comes through here. Each change is one
 * transaction with its timeline entries, and is served by this node when the method returns.
 */
@Service
public class Switches {

    private static final Logger LOG = LoggerFactory.getLogger(Switches.class);

    private final SwitchWork work;
    private final SwitchReading reading;
    private final SwitchSnapshot snapshot;
    private final SwitchTransactions transactions;
    private final Clock clock;

    Switches(
            SwitchWork work,
            SwitchReading reading,
            SwitchSnapshot snapshot,
            SwitchTransactions transactions,
            Clock clock) {
        this.work = work;
        this.reading = reading;
        this.snapshot = snapshot;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- contain: the permission to contain, and nothing else

    /**
     * Puts a position in force beside whatever is in force already. Naming the normal position for everyone restores the
     * switch instead.
     *
     * @throws NotAllowed if the actor may not contain (or, for the normal position, not restore)
     * @throws NotFound if there is no such system or switch
     * @throws UnknownPosition if the switch has no such position
     * @throws InvalidInput if the normal position is named for some only
     */
    public FlipOutcome flip(FlipSwitch command) {
        Instant requestedAt = now();
        return transactions.write(() -> work.flip(command, requestedAt));
    }

    /**
     * Puts every switch of a system at its safest position for everyone until restored; one revision, safe to repeat.
     *
     * @throws NotAllowed if the actor may not contain
     * @throws NotFound if there is no such system
     */
    public Flipped stop(StopEverything command) {
        Instant requestedAt = now();
        return transactions.write(() -> work.containing().stop(command, requestedAt));
    }

    /**
     * Puts a mode's positions in force; one revision, safe to repeat.
     *
     * @throws NotAllowed if the actor may not contain
     * @throws NotFound if there is no such system or mode
     */
    public Flipped apply(ApplyMode command) {
        Instant requestedAt = now();
        return transactions.write(() -> work.containing().apply(command, requestedAt));
    }

    /**
     * Puts all selected switches of all systems at their safest position, in one transaction.
     *
     * @throws NotAllowed if the actor may not contain on one of the systems
     * @throws NothingSelected if no switch fits
     */
    public Flipped containAcross(ContainAcross command) {
        Instant requestedAt = now();
        return transactions.write(() -> work.containing().containAcross(command, requestedAt));
    }

    /** The switches that {@link #containAcross} would touch now, by system; from memory. */
    public List<SwitchMatch> select(Selection selection) {
        return snapshot.all().stream()
                .filter(system -> selection.includes(system.key()))
                .flatMap(system -> system.switches().stream()
                        .filter(state -> selection.includes(state.definition()))
                        .map(state -> new SwitchMatch(system.system(), state)))
                .toList();
    }

    /**
     * Completes a reason that was left to follow, for all flips of the act that left it, or corrects that of one flip; the
     * first wording stays on the timeline.
     *
     * @throws NotFound if there is no such flip
     * @throws NotAllowed if the actor may not contain
     */
    public FlipRow completeReason(Actor by, FlipId flip, Reason reason) {
        return transactions.write(() -> work.reasons().complete(by, flip, reason));
    }

    /**
     * Notes of flips, in force or ended, that they belong to an incident. One transaction for each system; repeated, it changes
     * nothing. The incident need not be known.
     *
     * @return the flips, named, in the order of their systems
     * @throws NotFound if there is no such flip; then none is named
     * @throws NotAllowed if the actor may neither respond to incidents nor contain on one of the systems; then none is named
     */
    public List<FlipRow> nameIncident(Actor by, List<FlipId> flips, IncidentKey incident) {
        List<FlipRow> named = new ArrayList<>();
        transactions
                .read(() -> work.naming().bySystem(by, flips))
                .forEach((system, ids) ->
                        named.addAll(transactions.write(() -> work.naming().name(by, system, ids, incident))));
        return List.copyOf(named);
    }

    // ---- restore: the permission to restore, and approvals where a switch asks for them

    /**
     * Ends or loosens flips, or proposes to where approvals are needed: see the state of what is returned.
     *
     * @throws NotAllowed if the actor may not restore
     * @throws NotFound if there is no such system, switch or flip
     * @throws Conflict if nothing is in force there, a flip has ended, or the expected revision is not the current one
     */
    public RestoreRow restore(RestoreFlips command) {
        return transactions.write(() -> reading.restore(work.restoring().restore(command)));
    }

    /**
     * Notes a person's decision; with enough approvals the restore is carried out.
     *
     * @throws NotAllowed if the actor is no person who may restore
     * @throws NotFound if there is no such restore
     * @throws Conflict if it is closed, lapsed, one's own, or decided by this person already
     */
    public RestoreRow decide(DecideRestore command) {
        return transactions.write(() -> {
            work.deciding().decide(command);
            return reading.restore(command.restore());
        });
    }

    /**
     * Notes that an emergency restore was looked at afterwards by somebody else.
     *
     * @throws NotAllowed if the actor may not restore
     * @throws Conflict if there is nothing to review, or it is the actor's own
     */
    public RestoreRow review(ReviewRestore command) {
        return transactions.write(() -> {
            work.deciding().review(command);
            return reading.restore(command.restore());
        });
    }

    /**
     * Takes one's own flips of one system back, shortly after, if nobody flipped their switches since.
     *
     * @return the flips, ended
     * @throws Conflict if it is too late, somebody else's, or the switch was flipped since
     */
    public List<FlipRow> undo(Actor by, List<FlipId> flips) {
        if (flips.isEmpty()) {
            throw new InvalidInput("flips", "must name at least one flip");
        }
        return transactions.write(() -> {
            work.undoing().undo(by, flips);
            return flips.stream().distinct().map(reading::flip).toList();
        });
    }

    // ---- define: the permission to administer

    /** @throws NotAllowed if the actor may not administer */
    public SystemRow define(DefineSystem command) {
        return transactions.write(() -> work.systems().define(command));
    }

    /**
     * Defines a switch; one with flips in force is never moved by it.
     *
     * @throws NotAllowed if the actor may not administer, or, where a served value changes, not contain and restore
     * @throws Conflict if it would remove a position in use or move the switch
     */
    public SwitchState define(DefineSwitch command) {
        return transactions.write(() -> work.switches().define(command));
    }

    /** @throws InvalidInput if a position is unknown or normal */
    public ModeRow define(DefineMode command) {
        return transactions.write(() -> work.modes().define(command));
    }

    /** @throws Conflict if flips are in force on it */
    public void deleteSystem(Actor by, SystemKey system) {
        transactions.write(() -> work.systems().delete(by, system));
    }

    /** @throws Conflict if flips are in force on it or a mode uses it */
    public void deleteSwitch(Actor by, SystemKey system, SwitchKey key) {
        transactions.write(() -> work.switches().delete(by, system, key));
    }

    /** @throws Conflict if flips of this mode are in force */
    public void retireMode(Actor by, SystemKey system, ModeKey mode) {
        transactions.write(() -> work.modes().retire(by, system, mode));
    }

    // ---- read

    /** All systems as they are served now, by key; from memory. */
    public List<SystemSnapshot> systems() {
        return snapshot.all();
    }

    /** One system as it is served now, or null; from memory. */
    public @Nullable SystemSnapshot find(SystemKey system) {
        return snapshot.find(system);
    }

    /** @throws NotFound if there is no such system */
    public SystemSnapshot system(SystemKey system) {
        SystemSnapshot found = snapshot.find(system);
        if (found == null) {
            throw new NotFound("system", system.value());
        }
        return found;
    }

    /** @throws NotFound if there is no such system or switch */
    public SwitchState state(SystemKey system, SwitchKey key) {
        SwitchState state = system(system).find(key);
        if (state == null) {
            throw new NotFound("switch", key.value());
        }
        return state;
    }

    /** @throws NotFound if there is no such flip, in force or ended */
    public FlipRow flip(FlipId id) {
        return transactions.read(() -> reading.flip(id));
    }

    /** The flips that name one of these incidents, in force and ended, oldest first. */
    public List<FlipRow> flipsOf(Set<IncidentKey> incidents) {
        return transactions.read(() -> reading.flipsOf(incidents));
    }

    /** @throws NotFound if there is no such restore */
    public RestoreRow restore(RestoreId id) {
        return transactions.read(() -> reading.restore(id));
    }

    /** Restores that wait for decisions, oldest first. */
    public List<RestoreRow> openRestores() {
        return transactions.read(reading::openRestores);
    }

    /** Emergency restores that nobody has reviewed yet, oldest first. */
    public List<RestoreRow> unreviewedRestores() {
        return transactions.read(reading::unreviewedRestores);
    }

    /** The modes of a system, by key. */
    public List<ModeRow> modes(SystemKey system) {
        return transactions.read(() -> reading.modes(system));
    }

    /** @throws NotFound if there is no such mode */
    public ModeRow mode(SystemKey system, ModeKey key) {
        return modes(system).stream()
                .filter(mode -> mode.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("mode", key.value()));
    }

    // ---- time

    /** Does what is due now: ends flips or asks, and lets proposals lapse. Safe to call at any time, on any node. */
    public void keepDueTimes() {
        Instant now = now();
        for (String system : transactions.read(() -> work.flips().findSystemsDue(now))) {
            keep(() -> work.expiring().expire(new SystemKey(system)));
        }
        for (UUID restore : transactions.read(() -> work.restores().findLapsed(now))) {
            keep(() -> work.deciding().lapse(restore, now));
        }
    }

    /** One system that cannot be swept must not keep the others waiting. */
    private void keep(Runnable dueTime) {
        try {
            transactions.write(dueTime);
        } catch (RuntimeException failure) {
            LOG.error("A due time could not be kept, trying again in a second", failure);
        }
    }

    private Instant now() {
        return Clocks.now(clock);
    }
}
