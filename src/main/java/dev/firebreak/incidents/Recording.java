package dev.firebreak.incidents;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.NotFound;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down what people say: notes, corrections and key events. */
@Component
class Recording {

    private final IncidentLedger ledger;
    private final SearchWords words;
    private final IncidentFacts facts;
    private final Kept kept;
    private final Clock clock;

    /** Where it is kept beside the timeline, where entries are read, and what says when people are told again. */
    @Component
    record Kept(Markings markings, Timeline timeline, Judging judging) {}

    Recording(IncidentLedger ledger, SearchWords words, IncidentFacts facts, Kept kept, Clock clock) {
        this.ledger = ledger;
        this.words = words;
        this.facts = facts;
        this.kept = kept;
        this.clock = clock;
    }

    Incident note(AddNote command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        Instant now = Clocks.now(clock);
        Instant happened = Given.past("occurredAt", command.happenedAt(), now);
        words.add(incident, "note", command.text());
        facts.tell(
                incident,
                "note",
                command.by(),
                happened == null ? now : happened,
                Words.beginning(command.text()),
                Map.of("text", command.text()));
        return incident;
    }

    /** @throws NotFound if the incident has no such entry */
    Incident correct(CorrectEntry command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        Entry entry = entry(command.by(), incident, command.seq());
        Instant now = Clocks.now(clock);
        kept.markings()
                .correct(incident, entry.seq(), command.text(), command.by().name(), now.atOffset(ZoneOffset.UTC));
        words.add(incident, "note", command.text());
        facts.tell(
                incident,
                "corrected",
                command.by(),
                now,
                "Entry " + entry.seq() + " corrected: " + Words.beginning(command.text()),
                Map.of("entry", entry.seq(), "text", command.text()));
        return incident;
    }

    /** @throws NotFound if the incident has no such entry */
    Incident pin(PinEntry command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        Entry entry = entry(command.by(), incident, command.seq());
        boolean changed = command.pinned()
                ? kept.markings().pin(incident, entry.seq())
                : kept.markings().unpin(incident, entry.seq());
        if (changed) {
            facts.tell(
                    incident,
                    command.pinned() ? "pinned" : "unpinned",
                    command.by(),
                    Clocks.now(clock),
                    "Entry " + entry.seq() + (command.pinned() ? " is a key event." : " is no key event any more."),
                    Map.of("entry", entry.seq()));
        }
        return incident;
    }

    Incident update(PostUpdate command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        Instant now = Clocks.now(clock);
        kept.markings()
                .update(
                        UuidCreator.getTimeOrderedEpoch(),
                        incident,
                        new Update(now, command.by().name(), command.audience(), command.text()));
        words.add(incident, "update", command.text());
        incident.updated(now);
        incident.updateDue(kept.judging().updateDue(incident, now));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("text", command.text());
        details.put("audience", command.audience().name().toLowerCase(Locale.ROOT));
        String sentence = "Update, " + command.audience().label().toLowerCase(Locale.ROOT) + ": "
                + Words.beginning(command.text());
        facts.tell(incident, "update", command.by(), now, sentence, details);
        return incident;
    }

    /** By what an entry of another says, this one is found too. */
    void makeFound(Incident incident, Entry entry) {
        String text =
                entry.details() == null ? "" : entry.details().path("text").asString("");
        if (!text.isEmpty()) {
            words.add(incident, "note", text);
        }
    }

    /** @throws NotFound if the incident has no such entry */
    Entry entry(Actor by, Incident incident, long seq) {
        TimelineFilter own = TimelineFilter.ofIncident(incident.key());
        return kept.timeline().after(by, own, Math.max(0, seq - 1), 1).stream()
                .filter(entry -> entry.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("entry", Long.toString(seq)));
    }
}
