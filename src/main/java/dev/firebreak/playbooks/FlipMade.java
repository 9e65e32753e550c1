package dev.firebreak.playbooks;

import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A flip that a step made, and the attempt at which it did. */
@Embeddable
record FlipMade(
        @Column(name = "step") String step,
        @Column(name = "attempt") int attempt,
        @Column(name = "flip") UUID flip,
        @Column(name = "system_key") String systemKey,
        @Column(name = "switch_key") String switchKey) {

    static FlipMade of(RunStep step, FlipRow flip) {
        return new FlipMade(
                step.id().value(),
                step.attempt(),
                flip.id().value(),
                flip.system().value(),
                flip.switchKey().value());
    }

    FlipId id() {
        return new FlipId(flip);
    }

    boolean isOf(RunStep made) {
        return step.equals(made.id().value()) && attempt == made.attempt();
    }
}
