package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Proposes, decides and carries out restores. */
@Component
class Restoring {

    private final Ledger ledger;
    private final FlipRepository flips;
    private final RestoreRepository restores;
    private final RestoreExecution execution;
    private final OpenProposals proposals;
    private final SwitchSettings settings;
    private final Clock clock;

    Restoring(
            Ledger ledger,
            FlipRepository flips,
            RestoreRepository restores,
            RestoreExecution execution,
            OpenProposals proposals,
            SwitchSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.flips = flips;
        this.restores = restores;
        this.execution = execution;
        this.proposals = proposals;
        this.settings = settings;
        this.clock = clock;
    }

    RestoreId restore(RestoreFlips command) {
        Actor by = command.by();
        by.needs(Permission.RESTORE, command.system());
        AiSystem system = ledger.lock(command.system());
        checkRevision(command, system);
        Instant now = Clocks.now(clock);
        List<KillSwitch> switches = ledger.all(command.system());
        RestorePlan plan =
                new RestorePlan(switches, flips.findInForce(command.system().value()), now);
        Set<RestoreRequest.Item> items = plan.items(command.what());
        int needed = approvalsNeeded(switches, items);
        boolean emergency = command.emergency() && needed > 0;
        if (emergency && !by.isPerson()) {
            throw new NotAllowed("Only a person may restore in an emergency, not a token by itself.");
        }
        RestoreKind kind = emergency ? RestoreKind.EMERGENCY : RestoreKind.ORDINARY;
        RestoreRequest request = restores.save(
                new RestoreRequest(command.system(), kind, by, null, command.reason(), needed, items, now));
        if (needed == 0 || emergency) {
            carryOut(system, request, by, now);
            return request.id();
        }
        propose(system, request, by, now);
        return request.id();
    }

    /** The time of these flips of one switch is up and they were set to ask: proposes for whoever set their timers. */
    void ask(AiSystem system, KillSwitch killSwitch, List<Flip> due, String setBy, Instant now) {
        SwitchDefinition definition = killSwitch.definition();
        Set<RestoreRequest.Item> items = due.stream()
                .map(flip -> new RestoreRequest.Item(
                        flip.getId(), flip.switchKey().value(), killSwitch.revision(), null, null))
                .collect(Collectors.toSet());
        RestoreRequest request = restores.save(new RestoreRequest(
                system.key(),
                RestoreKind.EXPIRY,
                Actor.schedule(),
                setBy,
                new Reason("Its time is up: restore " + definition.name() + "?"),
                definition.restoreApprovals(),
                items,
                now));
        due.forEach(flip -> flip.asked(now));
        propose(system, request, Actor.schedule(), now);
    }

    void decide(DecideRestore command) {
        Actor by = command.by();
        AiSystem system = lock(by, command.restore());
        RestoreRequest request = find(command.restore());
        if (by.person() == null) {
            throw new NotAllowed("Only a person may decide on a restore, not a token by itself.");
        }
        Instant now = Clocks.now(clock);
        if (request.hasLapsed(now)) {
            throw new Conflict("restore-closed", "This restore lapsed: nobody decided in time. Propose it again.");
        }
        boolean enough = request.decide(by.person(), by.name(), command.approves(), command.reason(), now);
        ledger.publish(decided(system, request, command, now));
        if (enough && !execution.fits(system.key(), request.items())) {
            proposals.supersede(system, request, by, now);
        } else if (enough) {
            carryOut(system, request, by, now);
        } else if (!command.approves()) {
            Reason why = command.reason();
            request.close(RestoreState.REJECTED, by.name(), why == null ? null : why.value(), now);
        }
    }

    void review(ReviewRestore command) {
        Actor by = command.by();
        lock(by, command.restore());
        RestoreRequest request = find(command.restore());
        if (!by.isPerson()) {
            throw new NotAllowed("Only a person may review an emergency restore, not a token by itself.");
        }
        if (by.identity().equals(request.row(List.of()).by().id())) {
            throw new Conflict("own-restore", "Somebody other than who restored in the emergency must review it.");
        }
        Instant now = Clocks.now(clock);
        request.review(by.name(), command.note(), now);
        ledger.publish(Fact.of(
                "restore.reviewed",
                by,
                now,
                request.system(),
                "Emergency restore of " + request.system() + " reviewed. “" + command.note() + "”",
                Map.of("restore", request.id().toString())));
    }

    void lapse(UUID id, Instant now) {
        AiSystem system = lock(Actor.schedule(), new RestoreId(id));
        restores.findById(id).filter(request -> request.hasLapsed(now)).ifPresent(request -> {
            request.close(RestoreState.LAPSED, Actor.schedule().name(), "nobody decided in time", now);
            String sentence = "Restore proposal on " + system.row().name() + " lapsed: nobody decided in time.";
            ledger.publish(Fact.of("restore.lapsed", Actor.schedule(), now, system.key(), sentence, details(request)));
        });
    }

    /** Locks the restore's system before the restore is read, so that what is read is what is. */
    private AiSystem lock(Actor by, RestoreId id) {
        SystemKey system = restores.findSystem(id.value())
                .map(SystemKey::new)
                .orElseThrow(() -> new NotFound("restore", id.toString()));
        by.needs(Permission.RESTORE, system);
        ledger.publish(new BoardTouched(system));
        return ledger.lock(system);
    }

    private RestoreRequest find(RestoreId id) {
        return restores.findById(id.value()).orElseThrow(() -> new NotFound("restore", id.toString()));
    }

    private static void checkRevision(RestoreFlips command, AiSystem system) {
        if (command.expectedRevision() != null && command.expectedRevision() != system.revision()) {
            throw new Conflict(
                    "revision-changed",
                    "The system is at revision " + system.revision() + ", not at " + command.expectedRevision()
                            + ": somebody changed it since you looked. Look again, then restore.");
        }
    }

    private static int approvalsNeeded(List<KillSwitch> switches, Set<RestoreRequest.Item> items) {
        Set<SwitchKey> keys =
                items.stream().map(item -> new SwitchKey(item.switchKey())).collect(Collectors.toSet());
        return switches.stream()
                .filter(it -> keys.contains(it.key()))
                .mapToInt(it -> it.definition().restoreApprovals())
                .max()
                .orElse(0);
    }

    private void propose(AiSystem system, RestoreRequest request, Actor by, Instant now) {
        ledger.publish(new BoardTouched(system.key()));
        request.waitUntil(now.plus(settings.proposalsLapseAfter()));
        String sentence = "Restore of " + switches(request) + " on "
                + system.row().name() + " proposed. “" + request.reason() + "”";
        ledger.publish(Fact.of("restore.proposed", by, now, system.key(), sentence, details(request)));
    }

    private void carryOut(AiSystem system, RestoreRequest request, Actor by, Instant now) {
        RestoreExecution.Order order = new RestoreExecution.Order(
                by, FlipState.RESTORED, request.reason().value(), request.id(), now);
        long revision = execution.carryOut(system, List.copyOf(request.items()), order);
        request.carriedOut(revision, by.name(), now);
        RestoreRow row = request.row(List.of());
        if (row.kind() == RestoreKind.EMERGENCY) {
            String sentence = "EMERGENCY: " + switches(request) + " on "
                    + system.row().name() + " restored without approval. To be reviewed. “" + request.reason() + "”";
            ledger.publish(Fact.of("restore.emergency", by, now, system.key(), sentence, details(request)));
        }
    }

    private static Fact decided(AiSystem system, RestoreRequest request, DecideRestore command, Instant now) {
        String sentence =
                "Restore of " + switches(request) + " on " + system.row().name()
                        + (command.approves() ? " approved." : " rejected.")
                        + (command.reason() == null ? "" : " “" + command.reason() + "”");
        String kind = command.approves() ? "restore.approved" : "restore.rejected";
        return Fact.of(kind, command.by(), now, system.key(), sentence, details(request));
    }

    private static String switches(RestoreRequest request) {
        long count = request.items().stream()
                .map(RestoreRequest.Item::switchKey)
                .distinct()
                .count();
        return count == 1 ? request.items().iterator().next().switchKey() : count + " switches";
    }

    private static Map<String, Object> details(RestoreRequest request) {
        return Map.of(
                "restore", request.id().toString(),
                "reason", request.reason().value(),
                "flips",
                        request.items().stream()
                                .map(item -> item.flipId().toString())
                                .sorted()
                                .toList());
    }
}
