package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Severities;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Defines the fields that a team asks of its incidents. */
@Component
class DefiningFields {

    private static final int MOST = 50;

    private final KeptFields kept;
    private final Severities severities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefiningFields(KeptFields kept, Severities severities, ApplicationEventPublisher events, Clock clock) {
        this.kept = kept;
        this.severities = severities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws NotAllowed if the actor may not administer
     * @throws InvalidInput if the level is not known
     * @throws Conflict if it has values of another type
     */
    FieldDefinition define(DefineField command) {
        command.by().needs(Permission.ADMINISTER);
        FieldDefinition field = command.field();
        checkLevel(field);
        List<FieldDefinition> all = kept.all();
        FieldDefinition before = all.stream()
                .filter(it -> it.key().equals(field.key()))
                .findFirst()
                .orElse(null);
        checkType(field, before);
        if (before == null && all.size() >= MOST) {
            throw new Conflict("too-many-fields", "There are " + MOST + " fields already.");
        }
        if (field.equals(before) && kept.current().contains(field)) {
            return field;
        }
        kept.define(field);
        tell(command.by(), "defined", field.key(), "Incident field “" + field.label() + "” defined: " + words(field));
        return field;
    }

    private void checkLevel(FieldDefinition field) {
        LevelKey from = field.required() == null ? null : field.required().from();
        Scheme scheme = severities.current();
        if (from != null && scheme.level(from) == null) {
            throw new InvalidInput(
                    "requiredFrom",
                    "must be one of "
                            + scheme.levels().stream()
                                    .map(level -> level.key().value())
                                    .collect(Collectors.joining(", ")));
        }
    }

    private void checkType(FieldDefinition field, @Nullable FieldDefinition before) {
        if (before != null && before.type() != field.type() && kept.isUsed(field.key())) {
            throw new Conflict(
                    "field-in-use",
                    "Incidents hold values of “" + before.label() + "” as "
                            + before.type().label().toLowerCase(Locale.ROOT) + ". Define another field instead.");
        }
    }

    /** It is not asked for any more; what incidents hold of it stays. */
    void retire(Actor by, FieldKey key) {
        by.needs(Permission.ADMINISTER);
        if (kept.all().stream().noneMatch(it -> it.key().equals(key))) {
            throw new NotFound("incident field", key.value());
        }
        if (kept.retire(key)) {
            tell(by, "retired", key, "Incident field “" + key + "” is not asked for any more.");
        }
    }

    private static String words(FieldDefinition field) {
        FieldDefinition.Required required = field.required();
        String type = field.type().label().toLowerCase(Locale.ROOT);
        if (required == null) {
            return type + ".";
        }
        String from = required.from() == null ? "" : " from " + required.from() + " on";
        return type + ", needed to become " + Moving.lower(required.at()) + from + ".";
    }

    private void tell(Actor by, String verb, FieldKey key, String sentence) {
        events.publishEvent(
                Fact.of("incident_field." + verb, by, Clocks.now(clock), null, sentence, Map.of("field", key.value())));
    }
}
