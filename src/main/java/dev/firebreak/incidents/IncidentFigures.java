package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Propagations;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what figures are made of: of one incident, or of all of a time. */
@Component
class IncidentFigures {

    private final IncidentRepository incidents;
    private final IncidentLedger ledger;
    private final FlipsMeasured flips;
    private final Privacy privacy;

    IncidentFigures(IncidentRepository incidents, IncidentLedger ledger, FlipsMeasured flips, Privacy privacy) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.flips = flips;
        this.privacy = privacy;
    }

    List<FigureOfIncident> of(Actor by, IncidentKey key) {
        Incident incident = ledger.find(by, key);
        return FigureOfIncident.all(incident.moments(), flips.of(incident.key()));
    }

    /** A year of them is read in three questions. */
    List<Measured> within(Actor by, Instant from, Instant to) {
        by.needs(Permission.VIEW);
        Set<IncidentKey> hidden = privacy.hiddenFrom(by);
        Map<Long, Set<SystemKey>> systems = systems(from, to);
        List<MeasuredRow> rows = incidents.findMeasured(from, to).stream()
                .filter(row -> !hidden.contains(row.key()))
                .filter(row -> by.confinedTo() == null || of(row, systems).contains(by.confinedTo()))
                .toList();
        Map<IncidentKey, Propagations.OfIncident> came =
                flips.of(rows.stream().map(MeasuredRow::key).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.measured(of(row, systems), came.getOrDefault(row.key(), Propagations.OfIncident.NONE)))
                .toList();
    }

    private Map<Long, Set<SystemKey>> systems(Instant from, Instant to) {
        Map<Long, Set<SystemKey>> systems = new HashMap<>();
        incidents.findMeasuredSystems(from, to).forEach(each -> systems.computeIfAbsent(
                        each.number(), number -> new HashSet<>())
                .add(new SystemKey(each.system())));
        return systems;
    }

    private static Set<SystemKey> of(MeasuredRow row, Map<Long, Set<SystemKey>> systems) {
        return systems.getOrDefault(row.number(), Set.of());
    }
}
