package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.People;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what the system did before it was stopped, until somebody has made it good. */
@Component
class SideEffects {

    private static final int MOST = 500;

    private final IncidentLedger ledger;
    private final KeptSideEffects kept;
    private final People people;
    private final IncidentFacts facts;
    private final Clock clock;

    SideEffects(IncidentLedger ledger, KeptSideEffects kept, People people, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Conflict if the incident goes on in another, or has too many */
    Made<SideEffect> add(AddSideEffect command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        if (kept.count(incident.number()) >= MOST) {
            throw new Conflict(
                    "too-many-side-effects", incident.key() + " has " + MOST + " side effects: put some together.");
        }
        Instant now = Clocks.now(clock);
        SideEffect effect = effect(
                SideEffectId.next(),
                incident.key(),
                command.details(),
                command.by().name(),
                now,
                now);
        kept.add(incident.number(), effect);
        tell(incident, command.by(), effect, null, now);
        return new Made<>(incident, effect);
    }

    /**
     * @throws NotFound if the incident has none of this id
     * @throws Conflict if it was changed since the actor looked
     */
    Made<SideEffect> change(ChangeSideEffect command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        SideEffect before = kept.of(ledger.numbers(incident)).stream()
                .filter(it -> it.id().equals(command.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("side effect", command.id().toString()));
        if (before.details().equals(command.details())) {
            return new Made<>(incident, before);
        }
        if (command.asOf() != null && !command.asOf().equals(before.changedAt())) {
            throw new Conflict(
                    "changed-meanwhile", "Somebody else changed this side effect meanwhile. Look at it again.");
        }
        Instant now = Clocks.now(clock);
        SideEffect after =
                effect(before.id(), before.incident(), command.details(), before.addedBy(), before.addedAt(), now);
        kept.change(after);
        tell(incident, command.by(), after, before, now);
        return new Made<>(incident, after);
    }

    /** Newest last. */
    List<SideEffect> of(Actor by, IncidentKey key) {
        return kept.of(ledger.numbers(ledger.find(by, key)));
    }

    /** " 2 side effects are still open.", or nothing: said where an incident ends. */
    String remark(Incident incident) {
        long open = kept.of(ledger.numbers(incident)).stream()
                .filter(effect -> effect.state() == SideEffectState.OPEN)
                .count();
        return open == 0 ? "" : " " + Numbers.count(open, "side effect is", "side effects are") + " still open.";
    }

    private SideEffect effect(
            SideEffectId id, IncidentKey incident, SideEffectDetails details, String by, Instant added, Instant now) {
        return new SideEffect(
                id,
                incident,
                details.what(),
                details.howMany(),
                details.undoable(),
                compensator(details.compensator()),
                details.state(),
                details.note(),
                by,
                added,
                now);
    }

    private SideEffect.@Nullable Compensator compensator(@Nullable String given) {
        if (given == null) {
            return null;
        }
        People.Known known = people.find(given);
        return known == null
                ? new SideEffect.Compensator(null, given)
                : new SideEffect.Compensator(known.id(), known.name());
    }

    private void tell(Incident incident, Actor by, SideEffect effect, @Nullable SideEffect before, Instant now) {
        facts.tell(incident, "side_effect", by, now, sentence(effect, before), SideEffectWords.details(effect));
    }

    private static String sentence(SideEffect effect, @Nullable SideEffect before) {
        return before == null ? SideEffectWords.added(effect) : SideEffectWords.changed(before, effect);
    }
}
