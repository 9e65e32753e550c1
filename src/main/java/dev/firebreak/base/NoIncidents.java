package dev.firebreak.base;

import java.util.Set;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Stands in where no module keeps incidents: nothing is hidden from anybody, and nothing was merged. */
@Component
@Fallback
class NoIncidents implements IncidentRegister {

    @Override
    public boolean hides(IncidentKey key, Actor from) {
        return false;
    }

    @Override
    public Set<IncidentKey> hiddenFrom(Actor actor) {
        return Set.of();
    }

    @Override
    public boolean isPrivate(IncidentKey key) {
        return false;
    }

    @Override
    public boolean isDrill(IncidentKey key) {
        return false;
    }

    @Override
    public Set<IncidentKey> merged(IncidentKey into) {
        return Set.of();
    }
}
