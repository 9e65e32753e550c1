package dev.firebreak.switches;

import dev.firebreak.base.Refusal;

/** A containment across systems that no switch fits. */
public final class NothingSelected extends Refusal {

    NothingSelected() {
        super(
                Kind.CONFLICT,
                "nothing-selected",
                "No switch has these labels and kinds in these systems: nothing was contained.");
    }
}
