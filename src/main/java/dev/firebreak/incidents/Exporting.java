package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers all there is of an incident and writes it; of its timeline never more than a page is held. */
@Component
class Exporting {

    private static final int PAGE = 500;

    private final IncidentTransactions transactions;
    private final IncidentLedger ledger;
    private final Timeline timeline;
    private final Sources sources;
    private final IncidentReading reading;

    /** What it holds beside its timeline. */
    @Component
    record Sources(
            IncidentFigures figures,
            SideEffects sideEffects,
            EvidenceReading evidence,
            Linking links,
            CustomFields fields,
            IncidentFiles files) {}

    Exporting(
            IncidentTransactions transactions,
            IncidentLedger ledger,
            Timeline timeline,
            Sources sources,
            IncidentReading reading) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.timeline = timeline;
        this.sources = sources;
        this.reading = reading;
    }

    void write(Actor by, IncidentKey key, ExportFormat format, OutputStream into) throws IOException {
        Exported head = transactions.read(() -> head(by, key));
        Marks marks = transactions.read(() -> reading.marks(by, key));
        ExportWriting writing = ExportWriting.of(format, into);
        writing.begin(head);
        TimelineFilter own = TimelineFilter.ofIncident(head.incident().key());
        long after = 0;
        List<Entry> page = timeline.after(by, own, after, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                writing.entry(marked(entry, marks));
            }
            after = page.getLast().seq();
            page = page.size() < PAGE ? List.of() : timeline.after(by, own, after, PAGE);
        }
        writing.end();
    }

    private Exported head(Actor by, IncidentKey key) {
        Incident incident = ledger.find(by, key);
        return new Exported(
                incident.row(),
                sources.figures().of(by, key),
                sources.fields().of(by, key),
                sources.sideEffects().of(by, key),
                sources.evidence().of(by, key),
                sources.files().of(by, key),
                sources.links().links(by, key));
    }

    private static ExportedEntry marked(Entry entry, Marks marks) {
        return new ExportedEntry(
                entry, marks.pinned().contains(entry.seq()), marks.corrected().get(entry.seq()));
    }
}
