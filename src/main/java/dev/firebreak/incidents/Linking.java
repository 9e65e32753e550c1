package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how incidents relate, on both sides; what is kept from somebody is not shown to them as a link either. */
@Component
class Linking {

    private static final int MOST = 200;

    private final IncidentLedger ledger;
    private final KeptLinks kept;
    private final IncidentRepository incidents;
    private final IncidentFacts facts;
    private final Clock clock;

    Linking(IncidentLedger ledger, KeptLinks kept, IncidentRepository incidents, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.incidents = incidents;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput if both are one
     * @throws NotFound if there is no such incident, or it is kept from the actor
     */
    Incident link(LinkIncidents command) {
        IncidentLedger.Pair pair = ledger.lockBoth(command.by(), command.incident(), command.other(), "other");
        link(pair.first(), command.kind(), pair.second(), command.by());
        return pair.first();
    }

    /** Within a transaction that holds both. Said twice, it changes nothing. */
    void link(Incident incident, LinkKind kind, Incident other, Actor by) {
        if (!kind.isKept()) {
            link(other, kind.inverse(), incident, by);
            return;
        }
        List<KeptLinks.Row> known = kept.of(Set.of(incident.number()));
        if (known.stream().anyMatch(row -> isSame(row, incident, kind, other))) {
            return;
        }
        needRoom(incident, known.size());
        Instant now = Clocks.now(clock);
        kept.add(new KeptLinks.Row(LinkId.next(), incident.number(), other.number(), kind, by.name(), now));
        tell(incident, kind, other, by, now);
        tell(other, kind.inverse(), incident, by, now);
    }

    private static void needRoom(Incident incident, int links) {
        if (links >= MOST) {
            throw new Conflict("too-many-links", incident.key() + " has " + MOST + " links: take some away first.");
        }
    }

    private static boolean isSame(KeptLinks.Row row, Incident incident, LinkKind kind, Incident other) {
        boolean there = row.incident() == incident.number() && row.other() == other.number();
        boolean back = row.incident() == other.number() && row.other() == incident.number();
        return row.kind() == kind && (there || (back && kind.inverse() == kind));
    }

    private void tell(Incident incident, LinkKind kind, Incident other, Actor by, Instant now) {
        facts.tell(
                incident,
                "link",
                by,
                now,
                kind.label() + " " + other.key() + ".",
                Map.of(
                        "kind",
                        kind.name().toLowerCase(Locale.ROOT),
                        Fact.OTHER,
                        other.key().value()));
    }

    Incident page(LinkPage command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        needRoom(incident, kept.pages(Set.of(incident.number())).size());
        Instant now = Clocks.now(clock);
        kept.add(
                incident.number(),
                new IncidentLink.Web(
                        LinkId.next(),
                        command.url(),
                        command.title(),
                        command.by().name(),
                        now));
        facts.tell(
                incident,
                "link",
                command.by(),
                now,
                "Link: " + command.title() + ", " + command.url(),
                Map.of("url", command.url().toString(), "title", command.title()));
        return incident;
    }

    /** @throws NotFound if the incident has no such link, or it comes of splitting off, which stays so */
    Incident unlink(Unlink command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        IncidentLink link = links(command.by(), command.incident()).stream()
                .filter(it -> isThis(it, command.link()))
                .findFirst()
                .orElseThrow(() -> new NotFound("link", command.link().toString()));
        kept.remove(command.link());
        Instant now = Clocks.now(clock);
        switch (link) {
            case IncidentLink.Web page ->
                facts.tell(
                        incident,
                        "unlinked",
                        command.by(),
                        now,
                        "Link taken away: " + page.title() + ", " + page.url(),
                        Map.of("url", page.url().toString()));
            case IncidentLink.Other other -> {
                untell(incident, other.kind(), other.key(), command.by(), now);
                Incident far = ledger.find(command.by(), other.key());
                untell(far, other.kind().inverse(), incident.key(), command.by(), now);
            }
        }
        return incident;
    }

    private static boolean isThis(IncidentLink link, LinkId id) {
        return switch (link) {
            case IncidentLink.Web page -> page.id().equals(id);
            case IncidentLink.Other other ->
                id.equals(other.id()) && other.kind().isSaid();
        };
    }

    private void untell(Incident incident, LinkKind kind, IncidentKey other, Actor by, Instant now) {
        facts.tell(
                incident,
                "unlinked",
                by,
                now,
                "Not any more: " + kind.label() + " " + other + ".",
                Map.of("kind", kind.name().toLowerCase(Locale.ROOT), Fact.OTHER, other.value()));
    }

    /** Merged ones first, then as they were linked, then pages outside. */
    List<IncidentLink> links(Actor by, IncidentKey key) {
        Incident incident = ledger.find(by, key);
        Collection<Long> numbers = ledger.numbers(incident);
        List<IncidentLink> links = new ArrayList<>(merged(by, incident, numbers));
        for (KeptLinks.Row row : kept.of(numbers)) {
            boolean own = numbers.contains(row.incident());
            long other = own ? row.other() : row.incident();
            if (!numbers.contains(other)) {
                seen(by, other, own ? row.kind() : row.kind().inverse(), row).ifPresent(links::add);
            }
        }
        links.addAll(kept.pages(numbers));
        return links;
    }

    private List<IncidentLink> merged(Actor by, Incident incident, Collection<Long> numbers) {
        List<IncidentLink> links = new ArrayList<>();
        Long into = incident.mergedInto();
        if (into != null) {
            seen(by, into, LinkKind.MERGED_INTO, null).ifPresent(links::add);
        }
        numbers.stream().filter(number -> number != incident.number()).sorted().forEach(number -> seen(
                        by, number, LinkKind.MERGED_FROM, null)
                .ifPresent(links::add));
        return links;
    }

    private Optional<IncidentLink.Other> seen(Actor by, long number, LinkKind kind, KeptLinks.@Nullable Row row) {
        return incidents
                .findById(number)
                .filter(other -> ledger.shows(by, other))
                .map(other -> new IncidentLink.Other(
                        row == null ? null : row.id(),
                        kind,
                        other.key(),
                        other.title(),
                        other.state(),
                        row == null ? null : row.by(),
                        row == null ? null : row.at()));
    }
}
