package dev.firebreak.switches;

import dev.firebreak.base.Refusal;

/** The database has not taken earlier changes for so long that this one was not even begun. */
public final class TooBusy extends Refusal {
    TooBusy() {
        super(
                Kind.UNAVAILABLE,
                "too-busy",
                "The database is not keeping up: nothing was changed. Try again, and tell whoever runs Firebreak.");
    }
}
