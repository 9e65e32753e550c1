package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers questions about incidents, to whoever may know. */
@Component
class IncidentReading {

    private final IncidentRepository incidents;
    private final IncidentSieve sieve;
    private final Markings markings;
    private final Kin kin;
    private final IncidentLedger ledger;

    IncidentReading(
            IncidentRepository incidents, IncidentSieve sieve, Markings markings, Kin kin, IncidentLedger ledger) {
        this.incidents = incidents;
        this.sieve = sieve;
        this.markings = markings;
        this.kin = kin;
        this.ledger = ledger;
    }

    List<IncidentRow> list(Actor by, IncidentFilter filter, IncidentCursor after, int limit) {
        by.needs(Permission.VIEW);
        List<Long> numbers = sieve.find(by, filter, after, limit);
        return inOrder(numbers);
    }

    private List<IncidentRow> inOrder(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, IncidentRow> rows = new HashMap<>();
        incidents.findAll(numbers).forEach(incident -> rows.put(incident.number(), incident.row()));
        return numbers.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** Open ones that the actor may see, newest first. */
    List<IncidentRow> open(Actor by) {
        by.needs(Permission.VIEW);
        return incidents.findOpen().stream()
                .filter(incident -> ledger.shows(by, incident))
                .map(Incident::row)
                .toList();
    }

    List<Update> updates(Actor by, IncidentKey key) {
        return markings.updates(ledger.numbers(ledger.find(by, key)));
    }

    /** A correction holds wherever its entry is shown: in what was split off, and in what goes on in another, too. */
    Marks marks(Actor by, IncidentKey key) {
        Collection<Long> own = ledger.numbers(ledger.find(by, key));
        List<Long> sharing = incidents.findAll(kin.of(own)).stream()
                .filter(incident -> ledger.shows(by, incident))
                .map(Incident::number)
                .toList();
        return markings.marks(own, sharing);
    }
}
