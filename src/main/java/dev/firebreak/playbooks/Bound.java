package dev.firebreak.playbooks;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.playbooks.definition.StepId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A switch that a step means, as it was found when the run began. */
@Embeddable
record Bound(
        @Column(name = "step") String step,
        @Column(name = "system_key") String systemKey,
        @Column(name = "switch_key") String switchKey) {

    static Bound of(StepId step, SystemKey system, SwitchKey key) {
        return new Bound(step.value(), system.value(), key.value());
    }

    SystemKey system() {
        return new SystemKey(systemKey);
    }

    SwitchKey key() {
        return new SwitchKey(switchKey);
    }
}
