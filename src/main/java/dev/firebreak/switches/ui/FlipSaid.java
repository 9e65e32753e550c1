package dev.firebreak.switches.ui;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The sentences about one flip after it was made: what it did, and how those stand whom it was for. */
final class FlipSaid {

    private final FlipRow flip;
    /** Whether all of them stood so before. */
    private final boolean stoodSo;

    FlipSaid(SwitchState state, FlipRow flip) {
        this.flip = flip;
        this.stoodSo =
                state.without(Set.of(flip.id())).until(state, flip.scope()).stays();
    }

    /** @param now the flip as it is in force still */
    String done(SwitchState state, FlipRow now) {
        String label = LineWords.label(state, now);
        String name = state.definition().name();
        String whom = now.scope().words();
        Shift standing = state.standing(now.scope());
        if (!standing.to().key().equals(now.position())) {
            return "“" + label + "” is in force for " + whom + " too. " + name + " stays at “"
                    + standing.to().label() + "”, which is safer.";
        }
        return name + (stoodSo ? " is still “" : " is now “") + label + "” for " + whom
                + (now.expiresAt() == null
                        ? " until it is restored."
                        : " for " + lasting(now.at(), now.expiresAt()) + ".")
                + (standing.parts().isEmpty() ? "" : " It is " + standing.others() + ".");
    }

    String undone(SwitchState now) {
        return "Undone: " + now.definition().name() + " is back at " + position(now) + ".";
    }

    String stands(SwitchState now) {
        return now.definition().name() + " is at " + position(now) + " now.";
    }

    /** What those are served whom the flip was for: “Enabled” for requests where tenant is acme. */
    private String position(SwitchState now) {
        Shift standing = now.standing(flip.scope());
        return "“" + standing.to().label() + "”"
                + (flip.scope() instanceof Scope.Everyone
                        ? ""
                        : " for " + flip.scope().words())
                + (standing.parts().isEmpty() ? "" : ", " + standing.others());
    }

    private static String lasting(Instant from, Instant until) {
        long minutes = Duration.between(from, until).toMinutes();
        if (minutes >= 48 * 60) {
            return minutes / (24 * 60) + " days";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes + " min";
    }
}
