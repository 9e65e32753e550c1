package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** Fields of a team's own: what they may hold, and where they have to be there. */
abstract class FieldsTest extends IncidentsFixture {

    private static final AtomicInteger FIELDS = new AtomicInteger();

    @Autowired
    IncidentRecords records;

    private final FieldKey key = new FieldKey("field_" + FIELDS.incrementAndGet());

    private void define(FieldType type, FieldDefinition.@Nullable Required required) {
        List<String> choices = type == FieldType.CHOICE ? List.of("red", "green") : List.of();
        records.define(new DefineField(ADA, new FieldDefinition(key, "Ours " + key, type, choices, required)));
    }

    @AfterEach
    void retire() {
        if (records.fields().stream().anyMatch(field -> field.key().equals(key))) {
            records.retire(ADA, key);
        }
    }

    private void set(IncidentRow incident, @Nullable String value) {
        records.set(new SetField(RITA, incident.key(), key, value));
    }

    private @Nullable String value(IncidentRow incident) {
        return records.fields(VIC, incident.key()).stream()
                .filter(field -> field.field().key().equals(key))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void eachTypeTakesItsValuesAndNoOthers() {
        IncidentRow incident = declare(RITA, "Refunds");
        accepts(incident, FieldType.TEXT, List.of("any words"), List.of("x".repeat(2_001)));
        accepts(incident, FieldType.NUMBER, List.of("12", "-3.5", "0"), List.of("twelve", "1,5", "1e999", "NaN"));
        accepts(incident, FieldType.CHOICE, List.of("red", "green"), List.of("blue", "Red"));
        accepts(incident, FieldType.DATE, List.of("2026-11-23"), List.of("23.11.2026", "2026-02-30"));
        accepts(incident, FieldType.LINK, List.of("https://a.example/x"), List.of("javascript:alert(1)", "a.example"));
    }

    private void accepts(IncidentRow incident, FieldType type, List<String> good, List<String> bad) {
        free(incident, type);
        for (String value : good) {
            set(incident, value);
            assertThat(value(incident)).isEqualTo(value);
        }
        for (String value : bad) {
            assertThatExceptionOfType(InvalidInput.class).as(value).isThrownBy(() -> set(incident, value));
        }
        set(incident, "");
        assertThat(value(incident)).isNull();
    }

    /** Nothing holds a value when its type changes. */
    private void free(IncidentRow incident, FieldType type) {
        define(type, null);
        assertThat(value(incident)).isNull();
    }

    @Test
    void aTypeWithValuesStays() {
        IncidentRow incident = declare(RITA, "Refunds");
        define(FieldType.TEXT, null);
        set(incident, "something");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> define(FieldType.NUMBER, null));
        assertThat(last(incident).sentence()).isEqualTo("Ours " + key + ": something");
    }

    @Test
    void whatIsNeededIsNamedWhenItIsMissing() {
        define(FieldType.TEXT, new FieldDefinition.Required(IncidentState.RESOLVED, null));
        IncidentRow incident = active("Refunds");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.RESOLVED, WHY))
                .withMessageContaining("Ours " + key + " is needed before " + incident.key() + " can become resolved")
                .satisfies(refused -> assertThat(refused.fields())
                        .containsOnly(
                                Map.entry(key.value(), "is needed before " + incident.key() + " can become resolved")));
        assertThat(now(incident).state()).isEqualTo(IncidentState.ACTIVE);
        set(incident, "something");
        assertThat(move(CARL, incident, IncidentState.RESOLVED, WHY).state()).isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    void whatAStateNeededIsNotTakenAwayAfterIt() {
        define(FieldType.TEXT, new FieldDefinition.Required(IncidentState.CONTAINED, null));
        IncidentRow incident = active("Refunds");
        set(incident, "something");
        set(incident, null);
        assertThat(value(incident)).as("not needed yet").isNull();
        set(incident, "something");
        for (IncidentState state : List.of(IncidentState.CONTAINED, IncidentState.RESOLVED)) {
            move(CARL, incident, state, WHY);
            for (String nothing : new String[] {null, "", "  "}) {
                assertThatExceptionOfType(InvalidInput.class)
                        .isThrownBy(() -> set(incident, nothing))
                        .withMessage(key + " is needed while " + incident.key() + " is "
                                + state.name().toLowerCase(Locale.ROOT) + ": say what is right instead.");
            }
        }
        set(incident, "corrected");
        assertThat(value(incident)).isEqualTo("corrected");
        incidents.reopen(new MoveIncident(CARL, incident.key(), IncidentState.ACTIVE, WHY));
        set(incident, null);
        assertThat(value(incident)).as("not needed again yet").isNull();
    }

    @Test
    void whoeverSkipsTheStateOrRestoresNeedsItToo() {
        define(FieldType.TEXT, new FieldDefinition.Required(IncidentState.CONTAINED, null));
        IncidentRow incident = active("Refunds");
        contain(CARL, incident.key());
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.RESOLVED, WHY));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> incidents.restore(
                        new RestoreIncident(CARL, incident.key(), WHY, true, RestoreIncident.What.ITS_FLIPS)));
        assertThat(switches.state(system, REFUND).isContained()).isTrue();
        assertThat(now(incident).state()).isEqualTo(IncidentState.ACTIVE);
    }

    @Test
    void commandCanBeTakenWithoutIt() {
        define(FieldType.TEXT, new FieldDefinition.Required(IncidentState.ACTIVE, null));
        IncidentRow incident = active("Refunds");
        assertThat(incident.state()).isEqualTo(IncidentState.TRIAGE);
        assertThat(incident.holder(RoleName.COMMANDER)).isNotNull();
        set(incident, "something");
        assertThat(move(CARL, incident, IncidentState.ACTIVE, null).state()).isEqualTo(IncidentState.ACTIVE);
    }

    @Test
    void itIsNeededFromItsSeverityOnOnly() {
        define(FieldType.TEXT, new FieldDefinition.Required(IncidentState.CONTAINED, new LevelKey("SEV1")));
        IncidentRow incident = active("Refunds");
        assertThat(incident.severity().level()).isEqualTo(new LevelKey("SEV2"));
        assertThat(move(CARL, incident, IncidentState.CONTAINED, WHY).state()).isEqualTo(IncidentState.CONTAINED);
        define(FieldType.TEXT, new FieldDefinition.Required(IncidentState.RESOLVED, new LevelKey("SEV3")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> move(CARL, incident, IncidentState.RESOLVED, WHY));
    }

    @Test
    void aRetiredFieldIsNotAskedForButKeepsItsValues() {
        IncidentRow with = declare(RITA, "With");
        IncidentRow without = declare(RITA, "Without");
        define(FieldType.TEXT, null);
        set(with, "something");
        records.retire(ADA, key);
        assertThat(value(with)).isEqualTo("something");
        assertThat(records.fields(VIC, without.key()))
                .noneMatch(field -> field.field().key().equals(key));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> set(with, "other"));
    }

    @Test
    void onlyAdministratorsDefine() {
        FieldDefinition field = new FieldDefinition(key, "Ours", FieldType.TEXT, List.of(), null);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> records.define(new DefineField(CARL, field)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> records.retire(CARL, key));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> define(
                        FieldType.TEXT, new FieldDefinition.Required(IncidentState.CLOSED, new LevelKey("SEV77"))));
    }
}

@ContextConfiguration(initializers = OnH2.class)
class FieldsOnH2Test extends FieldsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class FieldsOnPostgresTest extends FieldsTest {}
