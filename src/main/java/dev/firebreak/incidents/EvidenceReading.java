package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SystemKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows evidence snapshots, and what has become otherwise since. */
@Component
class EvidenceReading {

    private final IncidentLedger ledger;
    private final KeptEvidence rows;
    private final KeptBytes bytes;
    private final StandingNow standing;

    EvidenceReading(IncidentLedger ledger, KeptEvidence rows, KeptBytes bytes, StandingNow standing) {
        this.ledger = ledger;
        this.rows = rows;
        this.bytes = bytes;
        this.standing = standing;
    }

    List<EvidenceRow> of(Actor by, IncidentKey key) {
        return rows.of(ledger.numbers(ledger.find(by, key)));
    }

    /** The one at declaration, of the incident itself; none for one that was declared before there were any. */
    Optional<EvidenceRow> atDeclaration(Incident incident) {
        return rows.of(Set.of(incident.number())).stream()
                .filter(row -> row.occasion() == EvidenceRow.Occasion.DECLARED)
                .findFirst();
    }

    /** @throws NotFound if the incident has none of this id */
    EvidenceRow row(Actor by, IncidentKey key, EvidenceId id) {
        return of(by, key).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence snapshot", id.toString()));
    }

    /**
     * Its bytes, as they were hashed.
     *
     * @throws Conflict if it is not taken yet
     */
    byte[] bytes(EvidenceRow row) {
        if (row.taken() == null) {
            throw new Conflict("evidence-not-taken", "This evidence snapshot is being taken. Look again in a moment.");
        }
        try (InputStream stream = bytes.read(row.id().value())) {
            return stream.readAllBytes();
        } catch (IOException neverOfTheDatabase) {
            throw new UncheckedIOException(neverOfTheDatabase);
        }
    }

    EvidenceContent content(EvidenceRow row) {
        return JsonMapper.shared().readValue(bytes(row), EvidenceContent.class);
    }

    EvidenceDifference difference(EvidenceRow row) {
        EvidenceContent then = content(row);
        List<EvidenceDifference.SystemDifference> systems = then.systems().stream()
                .map(system -> EvidenceComparison.of(
                        system, standing.of(new SystemKey(system.key()), system.revision(), row.incident())))
                .toList();
        return new EvidenceDifference(systems);
    }
}
