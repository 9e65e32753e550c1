package dev.firebreak.switches.ui;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.switches.Discreet;
import org.springframework.stereotype.Component;

/** Who looks at a screen, and what of flips it shows them. */
@Component
record Reader(CurrentActor actors, IncidentRegister incidents, Companions companions) {

    Actor actor() {
        return actors.get();
    }

    Discreet discreet() {
        return Discreet.to(actor(), incidents);
    }
}
