package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.People;
import dev.firebreak.base.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who does what in an incident. */
@Component
class Assigning {

    private static final int MOST = 30;

    private final IncidentLedger ledger;
    private final People people;
    private final Moving moving;
    private final IncidentFacts facts;
    private final Clock clock;

    Assigning(IncidentLedger ledger, People people, Moving moving, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.people = people;
        this.moving = moving;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws InvalidInput if there is nobody of that name, or they may no longer come in, or not respond */
    Incident assign(AssignRole command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        String person = command.person();
        assign(incident, command.by(), command.role(), person == null ? null : trusted("person", person));
        return incident;
    }

    /** Within an act that holds the incident already. */
    void assign(Incident incident, Actor by, RoleName role, IncidentRow.@Nullable Named next) {
        Incident.Holder before = incident.holder(role);
        if (Objects.equals(before == null ? null : before.personId(), next == null ? null : next.id())) {
            return;
        }
        if (next != null && incident.row().roles().size() >= MOST) {
            throw new InvalidInput("role", "must be one of " + MOST + " at most in one incident");
        }
        Instant now = Clocks.now(clock);
        incident.entrust(role, next, now);
        facts.tell(incident, "role", by, now, sentence(by, role, before, next), details(role, before, next));
        if (next != null && role.equals(RoleName.COMMANDER)) {
            moving.acknowledge(incident, by, now);
        }
    }

    /**
     * Somebody who may have a role.
     *
     * @param field where they are named
     * @throws InvalidInput if there is nobody of that name, or they may no longer come in, or not respond
     */
    IncidentRow.Named trusted(String field, String person) {
        People.Known known = people.find(person.strip());
        if (known == null) {
            String shown = person.length() > 60 ? person.substring(0, 60) + "…" : person;
            throw new InvalidInput(field, "must be the login or id of somebody, not \"" + shown + "\"");
        }
        if (!known.active()) {
            throw new InvalidInput(field, "must be somebody who may sign in: " + known.name() + " may no longer");
        }
        if (!known.may(Permission.RESPOND)) {
            throw new InvalidInput(
                    field, "must be somebody who may respond to incidents: " + known.name() + " may not");
        }
        return new IncidentRow.Named(known.id(), known.name());
    }

    private static String sentence(
            Actor by, RoleName role, Incident.@Nullable Holder before, IncidentRow.@Nullable Named next) {
        String was = before == null ? "" : before.personName();
        if (next == null) {
            boolean left = before != null && before.personId().equals(by.identity());
            return role.label() + ": " + was + (left ? " left; nobody has it now." : " relieved; nobody has it now.");
        }
        if (before != null) {
            return role.label() + ": handed over from " + was + " to " + next.name() + ".";
        }
        boolean taken = next.id().equals(by.identity());
        return role.label() + ": " + (taken ? "taken by " : "given to ") + next.name() + ".";
    }

    private static Map<String, Object> details(
            RoleName role, Incident.@Nullable Holder before, IncidentRow.@Nullable Named next) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("role", role.value());
        if (before != null) {
            details.put("from", before.personId());
        }
        if (next != null) {
            details.put("to", next.id());
        }
        return details;
    }
}
