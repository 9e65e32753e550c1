package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes on the timeline what happened to an incident, within the transaction that makes it so. */
@Component
class IncidentFacts {

    private final ApplicationEventPublisher events;

    IncidentFacts(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** @param kind what follows {@code incident.} */
    void tell(Incident incident, String kind, Actor by, Instant at, String sentence, Map<String, Object> details) {
        events.publishEvent(
                new Fact("incident." + kind, by, at, incident.onlySystem(), null, incident.key(), sentence, details));
    }
}
