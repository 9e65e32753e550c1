package dev.firebreak.playbooks;

import dev.firebreak.base.SystemKey;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.SwitchTarget;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds which switches of an incident's systems the steps of a playbook mean. */
@Component
class SwitchesMeant {

    private final Switches switches;

    SwitchesMeant(Switches switches) {
        this.switches = switches;
    }

    Set<Bound> by(Playbook playbook, Set<SystemKey> systems) {
        Set<Bound> found = new LinkedHashSet<>();
        for (Step step : playbook.steps()) {
            if (step.task() instanceof Task.Contain contain) {
                systems.forEach(system -> find(step, contain.target(), system, found));
            }
        }
        return found;
    }

    private void find(Step step, SwitchTarget target, SystemKey system, Set<Bound> found) {
        SystemSnapshot snapshot = switches.find(system);
        if (snapshot == null) {
            return;
        }
        if (target instanceof SwitchTarget.OfMode mode) {
            switches.modes(system).stream()
                    .filter(row -> row.key().equals(mode.mode()))
                    .flatMap(row -> row.positions().keySet().stream())
                    .forEach(key -> found.add(Bound.of(step.id(), system, key)));
            return;
        }
        for (SwitchState state : snapshot.switches()) {
            if (fits(target, state.definition())) {
                found.add(Bound.of(step.id(), system, state.key()));
            }
        }
    }

    private static boolean fits(SwitchTarget target, SwitchDefinition definition) {
        return switch (target) {
            case SwitchTarget.Named named -> named.key().equals(definition.key());
            case SwitchTarget.Fitting fitting ->
                (fitting.kinds().isEmpty() || fitting.kinds().contains(definition.kind()))
                        && (fitting.access() == null || fitting.access() == definition.access())
                        && definition
                                .labels()
                                .entrySet()
                                .containsAll(fitting.labels().entrySet());
            case SwitchTarget.Everything everything -> true;
            case SwitchTarget.OfMode mode -> false;
        };
    }
}
