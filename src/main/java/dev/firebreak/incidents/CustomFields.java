package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotFound;
import dev.firebreak.severities.Severities;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What incidents hold in a team's own fields, and whether they may go on without. */
@Component
class CustomFields {

    private final IncidentLedger ledger;
    private final KeptFields kept;
    private final Severities severities;
    private final IncidentFacts facts;
    private final Clock clock;

    CustomFields(IncidentLedger ledger, KeptFields kept, Severities severities, IncidentFacts facts, Clock clock) {
        this.ledger = ledger;
        this.kept = kept;
        this.severities = severities;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such field, or it is not asked for any more
     * @throws InvalidInput if the value is none of its type, or taken away where it has to be there
     */
    Incident set(SetField command) {
        Incident incident = ledger.lock(command.by(), command.incident());
        incident.needsToBeItself();
        FieldDefinition field = kept.current().stream()
                .filter(it -> it.key().equals(command.field()))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("incident field", command.field().value()));
        String given = command.value();
        String value = given == null || given.isBlank()
                ? null
                : field.type().checked(field.key().value(), given, field.choices());
        KeptFields.Value before = kept.values(incident.number()).get(field.key());
        if (Objects.equals(before == null ? null : before.content(), value)) {
            return incident;
        }
        if (value == null && isNeeded(field, incident, incident.state())) {
            throw new InvalidInput(
                    field.key().value(),
                    "is needed while " + incident.key() + " is " + Moving.lower(incident.state())
                            + ": say what is right instead");
        }
        keep(incident, field, value, command.by());
        return incident;
    }

    private void keep(Incident incident, FieldDefinition field, @Nullable String value, Actor by) {
        Instant now = Clocks.now(clock);
        kept.set(incident.number(), field.key(), value == null ? null : new KeptFields.Value(value, by.name(), now));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field.key().value());
        if (value != null) {
            details.put("value", value);
        }
        String sentence =
                value == null ? field.label() + ": taken away." : field.label() + ": " + Words.beginning(value);
        facts.tell(incident, "field", by, now, sentence, details);
    }

    /** All that are asked for, and those that are not any more where the incident holds something. */
    List<FieldValue> of(Actor by, IncidentKey key) {
        Map<FieldKey, KeptFields.Value> values =
                kept.values(ledger.find(by, key).number());
        Set<FieldDefinition> current = Set.copyOf(kept.current());
        return kept.all().stream()
                .filter(field -> current.contains(field) || values.containsKey(field.key()))
                .map(field -> {
                    KeptFields.Value value = values.get(field.key());
                    return value == null
                            ? new FieldValue(field, null, null, null)
                            : new FieldValue(field, value.content(), value.by(), value.at());
                })
                .toList();
    }

    List<FieldDefinition> definitions() {
        return kept.current();
    }

    /** @throws InvalidInput if something that has to be there in this state is missing; names each */
    void needAll(Incident incident, IncidentState to) {
        List<FieldDefinition> lacks = lacks(incident, to);
        if (lacks.isEmpty()) {
            return;
        }
        String fault = "is needed before " + incident.key() + " can become " + Moving.lower(to);
        Map<String, String> faults = new TreeMap<>();
        lacks.forEach(field -> faults.put(field.key().value(), fault));
        throw new InvalidInput(
                faults,
                lacks.stream()
                        .map(field -> field.label() + " " + fault)
                        .sorted()
                        .collect(Collectors.joining("; ", "", ".")));
    }

    /** What it would have to hold in a state, and does not. */
    List<FieldDefinition> lacks(Incident incident, IncidentState to) {
        Map<FieldKey, KeptFields.Value> values = kept.values(incident.number());
        return kept.current().stream()
                .filter(field -> isNeeded(field, incident, to) && !values.containsKey(field.key()))
                .toList();
    }

    private boolean isNeeded(FieldDefinition field, Incident incident, IncidentState to) {
        FieldDefinition.Required required = field.required();
        if (required == null || !to.isAtOrPast(required.at())) {
            return false;
        }
        return required.from() == null || !severities.current().isLower(incident.level(), required.from());
    }
}
