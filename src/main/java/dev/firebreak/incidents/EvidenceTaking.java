package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CanonicalJson;
import dev.firebreak.base.Clocks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the evidence snapshots that are wanted, each in a transaction of its own; what fails is tried again. */
@Component
class EvidenceTaking {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceTaking.class);

    private final IncidentTransactions transactions;
    private final IncidentLedger ledger;
    private final Kept kept;
    private final IncidentFacts facts;
    private final Clock clock;

    /** Where it looks, and where it is kept. */
    @Component
    record Kept(KeptEvidence rows, KeptBytes bytes, StandingNow standing, RecentChanges changes) {}

    EvidenceTaking(
            IncidentTransactions transactions, IncidentLedger ledger, Kept kept, IncidentFacts facts, Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.kept = kept;
        this.facts = facts;
        this.clock = clock;
    }

    /** Safe at any time, on any node: the incident is held while it is done. */
    void takeWanted() {
        List<UUID> due = due();
        while (!due.isEmpty()) {
            due.forEach(id -> takeOrTryLater(new EvidenceId(id)));
            due = due();
        }
    }

    /** Neither those that were taken nor those that are tried again later. */
    private List<UUID> due() {
        return transactions.read(() -> kept.rows().due(Clocks.now(clock)));
    }

    private void takeOrTryLater(EvidenceId evidence) {
        try {
            transactions.write(() -> take(evidence));
        } catch (RuntimeException failure) {
            LOG.error("Evidence snapshot {} could not be taken, trying again in a moment", evidence, failure);
            transactions.write(() -> failed(evidence));
        }
    }

    private Incident failed(EvidenceId id) {
        Incident incident = ledger.lock(kept.rows().incidentOf(id));
        kept.rows().failed(id, Clocks.now(clock));
        return incident;
    }

    private Incident take(EvidenceId id) {
        Incident incident = ledger.lock(kept.rows().incidentOf(id));
        kept.rows().of(Set.of(incident.number())).stream()
                .filter(row -> row.id().equals(id) && row.taken() == null)
                .forEach(row -> take(incident, row));
        return incident;
    }

    /** A node that has not heard of the occasion yet would show what was before it. */
    private void take(Incident incident, EvidenceRow row) {
        Instant now = Clocks.now(clock);
        if (kept.standing().isBehind(row.revisions())) {
            kept.rows().failed(row.id(), now);
            return;
        }
        byte[] bytes = CanonicalJson.write(content(incident, row, now)).getBytes(StandardCharsets.UTF_8);
        KeptBytes.Written written = kept.bytes().write(row.id().value(), bytes);
        kept.rows().taken(row.id(), new EvidenceRow.Taken(now, written.size(), written.sha256()));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("evidence", row.id().toString());
        details.put("occasion", row.occasion().name().toLowerCase(Locale.ROOT));
        details.put("sha256", written.sha256());
        details.put("size", written.size());
        String sentence = "Evidence snapshot, %s, SHA-256 %s…."
                .formatted(
                        row.occasion().label().toLowerCase(Locale.ROOT),
                        written.sha256().substring(0, 12));
        facts.tell(incident, "evidence", Actor.schedule(), now, sentence, details);
    }

    private EvidenceContent content(Incident incident, EvidenceRow row, Instant now) {
        List<EvidenceContent.OfSystem> systems = row.revisions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(system -> kept.standing().of(system.getKey(), system.getValue(), incident.key()))
                .toList();
        return new EvidenceContent(
                EvidenceContent.SCHEMA,
                incident.key().value(),
                row.occasion().name().toLowerCase(Locale.ROOT),
                row.wantedAt().toString(),
                now.toString(),
                systems,
                kept.changes().until(now, row.revisions().keySet()));
    }
}
