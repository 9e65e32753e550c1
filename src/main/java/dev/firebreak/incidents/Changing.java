package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.KnownSystems;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes what an incident is called, what it concerns, and who may see it. */
@Component
class Changing {

    private final IncidentLedger ledger;
    private final SearchWords words;
    private final IncidentFacts facts;
    private final Around around;
    private final Clock clock;

    /** What else it needs. */
    @Component
    record Around(KnownSystems systems, Privacy privacy) {}

    Changing(IncidentLedger ledger, SearchWords words, IncidentFacts facts, Around around, Clock clock) {
        this.ledger = ledger;
        this.words = words;
        this.facts = facts;
        this.around = around;
        this.clock = clock;
    }

    Incident change(ChangeIncident command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsVersion(command.expectedVersion());
        Instant now = Clocks.now(clock);
        rename(command, incident, now);
        describe(command, incident, now);
        concern(command, incident, now);
        rehearse(command, incident, now);
        show(command, incident, now);
        return incident;
    }

    private void rename(ChangeIncident command, Incident incident, Instant now) {
        String title = command.title();
        if (title == null || title.equals(incident.title())) {
            return;
        }
        String before = incident.title();
        incident.rename(title);
        words.head(incident);
        tell(command.by(), incident, now, "Title: “" + before + "” → “" + title + "”.", Map.of("title", title));
    }

    private void describe(ChangeIncident command, Incident incident, Instant now) {
        String summary = command.summary();
        if (summary == null || summary.equals(incident.summary())) {
            return;
        }
        incident.describe(summary);
        words.head(incident);
        String sentence = summary.isEmpty() ? "Summary taken away." : "Summary: " + Words.beginning(summary);
        tell(command.by(), incident, now, sentence, Map.of("summary", summary));
    }

    private void concern(ChangeIncident command, Incident incident, Instant now) {
        Set<SystemKey> systems = command.systems();
        if (systems == null || systems.equals(incident.systems())) {
            return;
        }
        for (SystemKey system : systems) {
            command.by().needs(Permission.RESPOND, system);
            if (!incident.systems().contains(system) && !around.systems().include(system)) {
                throw new InvalidInput("systems", "must be systems that are defined, not \"" + system + "\"");
            }
        }
        String before = Declaring.systems(incident);
        incident.concern(systems);
        String after = Declaring.systems(incident);
        tell(
                command.by(),
                incident,
                now,
                "Systems: " + before + " → " + after + ".",
                Map.of(
                        "systems",
                        systems.stream().map(SystemKey::value).sorted().toList()));
    }

    private void rehearse(ChangeIncident command, Incident incident, Instant now) {
        Boolean drill = command.drill();
        if (drill == null || drill == incident.isDrill()) {
            return;
        }
        Reason reason = command.reason();
        if (reason == null) {
            throw new InvalidInput(
                    "reason", drill ? "is needed to mark it as a drill" : "is needed: why is it no drill");
        }
        incident.rehearse(drill);
        String sentence = drill
                ? "This is a drill: it is left out of the figures."
                : "This is no drill: it counts in the figures.";
        tell(
                command.by(),
                incident,
                now,
                sentence + Words.why(reason),
                Map.of("drill", drill, "reason", reason.value()));
    }

    private void show(ChangeIncident command, Incident incident, Instant now) {
        Readers readers = command.readers();
        if (readers == null || readers.equals(incident.readers())) {
            return;
        }
        incident.needsToBeItself();
        Set<IncidentKey> goOnInIt = around.privacy().merged(incident.key());
        show(incident, readers, command.by(), now);
        // What goes on in it is seen with it, so it has the same readers, always.
        goOnInIt.stream()
                .mapToLong(key -> Keys.number(key).orElseThrow())
                .sorted()
                .mapToObj(ledger::lock)
                .forEach(merged -> show(merged, readers, command.by(), now));
    }

    private void show(Incident incident, Readers readers, Actor by, Instant now) {
        incident.showTo(readers);
        if (readers instanceof Readers.Only asked) {
            Readers.Only only = new Readers.Only(with(asked.people(), by.identity()), asked.roles());
            incident.showTo(only);
            around.privacy().expect(incident.key(), Privacy.Circle.of(only, incident.people()));
        }
        String sentence = readers instanceof Readers.Only
                ? "Private now: only those named, and who has a role in it, see it."
                : "Private no more: everybody sees it.";
        facts.tell(incident, "privacy", by, now, sentence, Map.of());
    }

    /** Whoever makes it private does not lock themselves out. */
    private static Set<String> with(Set<String> people, String one) {
        Set<String> all = new HashSet<>(people);
        all.add(one);
        return all;
    }

    private void tell(Actor by, Incident incident, Instant now, String sentence, Map<String, Object> details) {
        facts.tell(incident, "changed", by, now, sentence, details);
    }
}
