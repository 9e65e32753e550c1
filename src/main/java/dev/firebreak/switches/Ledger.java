package dev.firebreak.switches;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Loads systems, switches and their flips within a transaction, and tells what changed at its end. */
@Component
class Ledger {

    private final SystemRepository systems;
    private final SwitchRepository switches;
    private final FlipRepository flips;
    private final ApplicationEventPublisher events;

    Ledger(
            SystemRepository systems,
            SwitchRepository switches,
            FlipRepository flips,
            ApplicationEventPublisher events) {
        this.systems = systems;
        this.switches = switches;
        this.flips = flips;
        this.events = events;
    }

    /** @throws NotFound if there is no such system */
    AiSystem lock(SystemKey key) {
        return systems.lock(key.value())
                .filter(AiSystem::isActive)
                .orElseThrow(() -> new NotFound("system", key.value()));
    }

    /** @throws NotFound if the system has no such switch */
    KillSwitch find(SystemKey system, SwitchKey key) {
        return findIfAny(system, key).orElseThrow(() -> new NotFound("switch", key.value()));
    }

    Optional<KillSwitch> findIfAny(SystemKey system, SwitchKey key) {
        return switches.findById(KillSwitch.Id.of(system, key));
    }

    /** Those of these switches that the system has, in one query. */
    List<KillSwitch> find(SystemKey system, Set<String> keys) {
        return keys.isEmpty() ? List.of() : switches.findBySystem(system.value(), keys);
    }

    /** What people read of a restore, and on whose timeline. */
    ToldRestore told(RestoreRequest request) {
        return new ToldRestore(request, words(request), incident(request));
    }

    private @Nullable IncidentKey incident(RestoreRequest request) {
        List<Flip> of = flips.findAll(
                request.items().stream().map(RestoreRequest.Item::flipId).toList());
        Set<Optional<IncidentKey>> incidents = of.stream()
                .map(flip -> Optional.ofNullable(flip.row().incident()))
                .collect(Collectors.toSet());
        return incidents.size() == 1 ? incidents.iterator().next().orElse(null) : null;
    }

    private String words(RestoreRequest request) {
        Set<String> keys =
                request.items().stream().map(RestoreRequest.Item::switchKey).collect(Collectors.toSet());
        return keys.size() == 1
                ? find(request.system(), keys).getFirst().definition().name()
                : keys.size() + " switches";
    }

    List<KillSwitch> all(SystemKey system) {
        return switches.findBySystem(system.value());
    }

    Map<SwitchKey, List<Flip>> inForce(SystemKey system, Collection<KillSwitch> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return found(system, of).stream().collect(Collectors.groupingBy(Flip::switchKey));
    }

    /** By far the most flips are of one switch, and Hibernate translates a query with a list anew each time. */
    private List<Flip> found(SystemKey system, Collection<KillSwitch> of) {
        List<String> keys = of.stream().map(it -> it.key().value()).toList();
        return keys.size() == 1
                ? flips.findInForce(system.value(), keys.getFirst())
                : flips.findInForce(system.value(), keys);
    }

    List<Flip> inForce(SystemKey system) {
        return flips.findInForce(system.value());
    }

    List<FlipRow> rows(SystemKey system, KillSwitch of) {
        return inForce(system, List.of(of)).getOrDefault(of.key(), List.of()).stream()
                .map(Flip::row)
                .toList();
    }

    /** Says that these switches changed; the snapshot is told after the commit. */
    void changed(AiSystem system, Collection<KillSwitch> changed, Map<SwitchKey, List<Flip>> inForce) {
        List<SwitchState> states = changed.stream()
                .map(it -> it.state(inForce.getOrDefault(it.key(), List.of()).stream()
                        .filter(Flip::isInForce)
                        .map(Flip::row)
                        .toList()))
                .toList();
        events.publishEvent(SystemChanged.of(system.row(), states));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
