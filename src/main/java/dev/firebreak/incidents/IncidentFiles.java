package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.FileName;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps files and pictures with incidents. */
@Component
class IncidentFiles {

    private final IncidentLedger ledger;
    private final KeptFiles kept;
    private final FileSettings settings;
    private final IncidentFacts facts;
    private final Clock clock;

    IncidentFiles(IncidentLedger ledger, KeptFiles kept, FileSettings settings, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.settings = settings;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * What is sent, before the transaction, which may be tried more than once.
     *
     * @throws InvalidInput if it is empty or too large
     */
    byte[] read(AddFile command) {
        long largest = settings.largest().toBytes();
        try {
            byte[] content = command.content().readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest + 1));
            if (content.length == 0) {
                throw new InvalidInput("file", "must not be empty");
            }
            if (content.length > largest) {
                throw new InvalidInput("file", "must be " + Sizes.words(largest) + " at most");
            }
            return content;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** @throws Conflict if the incident goes on in another, or has too many */
    Made<FileRow> add(AddFile command, byte[] content) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        if (kept.count(incident.number()) >= settings.most()) {
            throw new Conflict(
                    "too-many-files", incident.key() + " has " + settings.most() + " files, and no more fit.");
        }
        KeptFiles.By by = new KeptFiles.By(command.by().name(), Clocks.now(clock));
        FileRow row = kept.add(incident, new FileName(command.name()).value(), content, by);
        tell(incident, command.by(), row);
        return new Made<>(incident, row);
    }

    private void tell(Incident incident, Actor by, FileRow row) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("file", row.id().toString());
        details.put("name", row.name());
        details.put("mediaType", row.mediaType());
        details.put("size", row.size());
        details.put("sha256", row.sha256());
        String sentence = "File “%s”, %s, %s, SHA-256 %s…."
                .formatted(
                        row.name(),
                        row.mediaType(),
                        Sizes.words(row.size()),
                        row.sha256().substring(0, 12));
        facts.tell(incident, "file", by, row.at(), sentence, details);
    }

    int largest() {
        return Math.toIntExact(settings.largest().toBytes());
    }

    List<FileRow> of(Actor by, IncidentKey key) {
        return kept.of(ledger.numbers(ledger.find(by, key)));
    }

    /** @throws NotFound if the incident has none of this id */
    FileRow row(Actor by, IncidentKey key, FileId id) {
        return of(by, key).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("file", id.toString()));
    }

    InputStream open(FileRow row) {
        return kept.open(row.id());
    }
}
