package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads systems as they stand at one moment, in transactions of their own. */
@Component
class SnapshotLoader {

    private final SystemRepository systems;
    private final SwitchRepository switches;
    private final FlipRepository flips;

    SnapshotLoader(SystemRepository systems, SwitchRepository switches, FlipRepository flips) {
        this.systems = systems;
        this.switches = switches;
        this.flips = flips;
    }

    /** One consistent view of a system, deleted or not, or null if it was never there. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    SwitchSnapshot.@Nullable Held load(SystemKey key) {
        AiSystem system = systems.findById(key.value()).orElse(null);
        if (system == null) {
            return null;
        }
        return new SwitchSnapshot.Held(system.revision(), system.isActive() ? snapshot(system) : null);
    }

    private SystemSnapshot snapshot(AiSystem system) {
        String key = system.key().value();
        Map<SwitchKey, List<Flip>> inForce =
                flips.findInForce(key).stream().collect(Collectors.groupingBy(Flip::switchKey));
        List<SwitchState> states = switches.findBySystem(key).stream()
                .map(it -> it.state(inForce.getOrDefault(it.key(), List.of()).stream()
                        .map(Flip::row)
                        .toList()))
                .toList();
        return new SystemSnapshot(system.row(), states);
    }

    /** The revision of every system there ever was. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    Map<SystemKey, Long> revisions() {
        return systems.revisions().stream()
                .collect(Collectors.toMap(it -> new SystemKey(it.key()), SystemRepository.Revision::revision));
    }
}
