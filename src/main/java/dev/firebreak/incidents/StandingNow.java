package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceRow;
import dev.firebreak.delivery.Running;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How systems stand at this moment, in the words of evidence. */
@Component
class StandingNow {

    private final Switches switches;
    private final ObjectProvider<Running> running;

    /** @param running where nothing is delivered, nobody runs */
    StandingNow(Switches switches, ObjectProvider<Running> running) {
        this.switches = switches;
        this.running = running;
    }

    /** Whether this node does not know one of these revisions yet. A system that is gone is not waited for. */
    boolean isBehind(Map<SystemKey, Long> revisions) {
        return revisions.entrySet().stream().anyMatch(wanted -> {
            SystemSnapshot system = switches.find(wanted.getKey());
            return system != null && system.revision() < wanted.getValue();
        });
    }

    /** @param wanted its revision at the moment of the occasion */
    EvidenceContent.OfSystem of(SystemKey key, long wanted, IncidentKey ours) {
        SystemSnapshot system = switches.find(key);
        if (system == null) {
            return new EvidenceContent.OfSystem(key.value(), key.value(), "", wanted, 0, true, List.of(), List.of());
        }
        return new EvidenceContent.OfSystem(
                key.value(),
                system.system().name(),
                system.system().environment(),
                wanted,
                system.revision(),
                false,
                system.switches().stream().map(state -> of(state, ours)).toList(),
                running.stream()
                        .flatMap(known -> known.rows(key).stream())
                        .map(StandingNow::of)
                        .sorted(Comparator.comparing(EvidenceContent.OfInstance::name)
                                .thenComparing(EvidenceContent.OfInstance::id))
                        .toList());
    }

    private static EvidenceContent.OfSwitch of(SwitchState state, IncidentKey ours) {
        return new EvidenceContent.OfSwitch(
                state.key().value(),
                state.definition().name(),
                state.standing().to().key().value(),
                state.words(),
                state.revision(),
                state.standingSince().toString(),
                state.inForce().stream().map(flip -> of(flip, ours)).toList());
    }

    private static EvidenceContent.OfFlip of(FlipRow flip, IncidentKey ours) {
        return new EvidenceContent.OfFlip(
                flip.id().toString(),
                flip.position().value(),
                flip.scope().words(),
                flip.revision(),
                flip.at().toString(),
                flip.by().name(),
                flip.reason(),
                flip.expiresAt() == null ? null : flip.expiresAt().toString(),
                ours.equals(flip.incident()));
    }

    private static EvidenceContent.OfInstance of(InstanceRow instance) {
        return new EvidenceContent.OfInstance(
                instance.id().toString(),
                instance.name(),
                instance.client(),
                instance.way().name().toLowerCase(Locale.ROOT),
                instance.standing().name().toLowerCase(Locale.ROOT),
                instance.holds(),
                instance.heardAt().toString());
    }
}
