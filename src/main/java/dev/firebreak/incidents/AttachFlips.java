package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.switches.FlipId;
import java.util.List;

/**
 * Says that flips belong to an incident, whatever was said when they were made.
 */
public record AttachFlips(Actor by, IncidentKey incident, List<FlipId> flips) {

    public AttachFlips {
        flips = List.copyOf(flips);
        if (flips.isEmpty()) {
            throw new InvalidInput("flips", "must name at least one flip");
        }
    }
}
