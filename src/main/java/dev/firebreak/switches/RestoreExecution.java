package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends or loosens flips as one revision, with their timeline entries, within the caller's transaction. */
@Component
class RestoreExecution {

    private final Ledger ledger;
    private final OpenProposals proposals;

    RestoreExecution(Ledger ledger, OpenProposals proposals) {
        this.ledger = ledger;
        this.proposals = proposals;
    }

    /** What becomes of the flips, by whom, and why. */
    record Order(
            Actor by, FlipState how, String why, @Nullable RestoreId restore, Instant now) {}

    /** Whether the switches still stand as the proposer saw them, with all of these flips in force. */
    boolean fits(SystemKey system, Collection<RestoreRequest.Item> items) {
        List<KillSwitch> switches = switches(system, items);
        Map<String, Long> revisions =
                switches.stream().collect(Collectors.toMap(it -> it.key().value(), KillSwitch::revision));
        Set<UUID> inForce = ledger.inForce(system, switches).values().stream()
                .flatMap(List::stream)
                .map(Flip::getId)
                .collect(Collectors.toSet());
        return items.stream()
                .allMatch(item -> inForce.contains(item.flipId())
                        && Objects.equals(revisions.get(item.switchKey()), item.switchRevision()));
    }

    private List<KillSwitch> switches(SystemKey system, Collection<RestoreRequest.Item> items) {
        return ledger.find(
                system, items.stream().map(RestoreRequest.Item::switchKey).collect(Collectors.toSet()));
    }

    /** Carries out a restore that needs no approvals, or has them, or does without in an emergency. */
    void carryOut(AiSystem system, RestoreRequest request, Actor by, Instant now) {
        Order order = new Order(by, FlipState.RESTORED, request.reason().value(), request.id(), now);
        request.carriedOut(carryOut(system, List.copyOf(request.items()), order), by.name(), now);
        if (request.isEmergency()) {
            ledger.publish(RestoreFacts.emergency(system, ledger.told(request), by, now));
        }
    }

    long carryOut(AiSystem system, List<RestoreRequest.Item> items, Order order) {
        List<KillSwitch> touched = switches(system.key(), items);
        Map<SwitchKey, List<Flip>> inForce = ledger.inForce(system.key(), touched);
        Map<SwitchKey, SwitchDefinition> definitions =
                touched.stream().collect(Collectors.toMap(KillSwitch::key, KillSwitch::definition));
        Map<UUID, RestoreRequest.Item> byFlip =
                items.stream().collect(Collectors.toMap(RestoreRequest.Item::flipId, Function.identity()));
        long revision = system.advance();
        inForce.values().stream()
                .flatMap(List::stream)
                .filter(flip -> byFlip.containsKey(flip.getId()))
                .forEach(flip -> change(flip, byFlip.get(flip.getId()), order));
        tell(inForce, byFlip, definitions, order);
        for (KillSwitch killSwitch : touched) {
            boolean normalAgain =
                    inForce.getOrDefault(killSwitch.key(), List.of()).stream().noneMatch(Flip::isInForce);
            killSwitch.changed(revision, order.now(), normalAgain);
        }
        proposals.supersede(system, touched, order.by(), order.now(), order.restore());
        ledger.changed(system, touched, inForce);
        return revision;
    }

    private static void change(Flip flip, RestoreRequest.@Nullable Item item, Order order) {
        if (item == null) {
            throw new IllegalStateException("no order for flip " + flip.id());
        }
        if (item.releaseShare() != null) {
            flip.release(item.releaseShare());
        } else if (item.endAt() != null) {
            flip.endAt(item.endAt());
        } else {
            flip.end(order.how(), order.by(), order.now());
        }
    }

    private void tell(
            Map<SwitchKey, List<Flip>> inForce,
            Map<UUID, RestoreRequest.Item> byFlip,
            Map<SwitchKey, SwitchDefinition> definitions,
            Order order) {
        Map<SwitchKey, List<Flip>> after = new HashMap<>(inForce);
        after.forEach((key, all) -> all.stream()
                .filter(flip -> byFlip.containsKey(flip.getId()))
                .forEach(flip -> tell(definitions.get(key), flip, all, order)));
    }

    private void tell(@Nullable SwitchDefinition definition, Flip flip, List<Flip> all, Order order) {
        if (definition == null) {
            throw new IllegalStateException("no definition for flip " + flip.id());
        }
        FlipRow row = flip.row();
        if (!flip.isInForce()) {
            Shift shift = Shift.between(
                    definition, rows(all.stream()), rows(all.stream().filter(Flip::isInForce)), row.scope());
            ledger.publish(
                    SwitchFacts.ended(definition, row, order.how(), shift, order.by(), order.why(), order.now()));
            return;
        }
        String what = "contained for " + row.scope().words()
                + (row.expiresAt() == null ? "" : " for another " + SwitchFacts.duration(order.now(), row.expiresAt()))
                + " from now on. “" + order.why() + "”";
        ledger.publish(SwitchFacts.changed(definition, row, order.by(), "switch.loosened", what, order.now()));
    }

    private static List<FlipRow> rows(Stream<Flip> flips) {
        return flips.map(Flip::row).toList();
    }
}
