package dev.firebreak.playbooks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A switch that a step was refused to flip, and why; it holds none of the others up. */
@Embeddable
record Refused(
        @Column(name = "step") String step,
        @Column(name = "attempt") int attempt,
        @Column(name = "system_key") String systemKey,
        @Column(name = "switch_key") String switchKey,
        @Column(name = "why") String why) {

    boolean isOf(RunStep made) {
        return step.equals(made.id().value()) && attempt == made.attempt();
    }

    boolean isOf(Bound bound) {
        return systemKey.equals(bound.systemKey()) && switchKey.equals(bound.switchKey());
    }
}
