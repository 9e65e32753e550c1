package dev.firebreak.incidents;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Corrects when an incident passed a milestone. An order that cannot be is shown as such, never refused. */
@Component
class Timing {

    private final IncidentLedger ledger;
    private final IncidentFacts facts;
    private final Clock clock;

    Timing(IncidentLedger ledger, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws InvalidInput if the time has not been yet, or when it was declared would be forgotten */
    Incident set(SetMoment command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        Instant now = Clocks.now(clock);
        Milestone milestone = command.milestone();
        Instant at = Given.past("moments." + milestone.key(), command.at(), now);
        if (at == null && milestone == Milestone.DECLARED) {
            throw new InvalidInput("moments.declared", "cannot be taken away: it was declared");
        }
        Instant before = incident.moments().at(milestone);
        if (java.util.Objects.equals(before, at)) {
            return incident;
        }
        incident.at(incident.moments().with(milestone, at));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("milestone", milestone.key());
        details.put("reason", command.reason().value());
        if (at != null) {
            details.put("at", at.toString());
        }
        if (before != null) {
            details.put("was", before.toString());
        }
        String sentence = "%s: %s → %s.%s"
                .formatted(
                        milestone.label(),
                        before == null ? "not known" : before,
                        at == null ? "not known" : at,
                        Words.why(command.reason()));
        facts.tell(incident, "moment", command.by(), now, sentence, details);
        return incident;
    }
}
