package dev.firebreak.incidents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.DefineField;
import dev.firebreak.incidents.FieldDefinition;
import dev.firebreak.incidents.FieldKey;
import dev.firebreak.incidents.FieldType;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.SetField;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Defining what else incidents are asked for, on the page of the fields. */
@ScreenTest
@WithMockUser(roles = "ADMINISTRATOR")
class IncidentFieldsViewTest extends SpringBrowserlessTest {

    private static final FieldKey TIER = new FieldKey("customer_tier");

    @Autowired
    IncidentRecords records;

    @Autowired
    Incidents incidents;

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    @BeforeEach
    void sitDown() {
        seat.take(Actors.ADA);
    }

    /** Other tests share the database. */
    @AfterEach
    void putBack() {
        records.fields().forEach(field -> records.retire(Actors.ADA, field.key()));
    }

    @Test
    void aChoiceIsDefinedWithWhenItIsNeededAndThenAskedFor() {
        IncidentFieldsView view = navigate(IncidentFieldsView.class);
        assertThat(words(view)).contains("None is defined yet.");
        press("Define a field…");
        field("Label").setValue("Customer tier");
        assertThat(field("Key").getValue()).isEqualTo("customer_tier");
        type(FieldType.CHOICE);
        choices().setValue("gold\n\n  silver \ngold");
        this.<IncidentState>select("Needed before").setValue(IncidentState.CLOSED);
        this.<LevelKey>select("For severities").setValue(new LevelKey("SEV2"));
        press("Define it");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(records.fields())
                .containsExactly(new FieldDefinition(
                        TIER,
                        "Customer tier",
                        FieldType.CHOICE,
                        List.of("gold", "silver"),
                        new FieldDefinition.Required(IncidentState.CLOSED, new LevelKey("SEV2"))));
        assertThat(words(view)).contains("Choice: gold, silver", "needed before closed, from SEV2 on");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsDefined() {
        navigate(IncidentFieldsView.class);
        press("Define a field…");
        field("Key").setValue("Tier!");
        press("Define it");
        assertThat(field("Key").getErrorMessage()).startsWith("It must be 1 to 40 lower-case letters");
        assertThat(field("Label").getErrorMessage()).isEqualTo("It is needed.");

        field("Key").setValue("tier");
        press("Define it");
        assertThat(field("Key").isInvalid()).isFalse();
        assertThat(field("Label").isInvalid()).isTrue();

        field("Label").setValue("Tier");
        type(FieldType.CHOICE);
        press("Define it");
        assertThat(field("Label").isInvalid()).isFalse();
        assertThat(choices().isInvalid()).isTrue();
        assertThat(records.fields()).isEmpty();
    }

    @Test
    void aKeyThatIsTakenIsNotOverwritten() {
        records.define(new DefineField(Actors.ADA, text("Customer tier")));
        navigate(IncidentFieldsView.class);
        press("Define a field…");
        field("Label").setValue("Customer tier!");
        press("Define it");

        assertThat(field("Key").getErrorMessage()).isEqualTo("It must be another: customer_tier is taken.");
        assertThat(records.fields()).containsExactly(text("Customer tier"));
    }

    @Test
    void oneIsChangedButNotToAnotherTypeWhileIncidentsHoldValues() {
        records.define(new DefineField(Actors.ADA, text("Customer tier")));
        SystemKey system = new SystemKey("fields-page");
        switches.define(new DefineSystem(Actors.ADA, system, new SystemDetails("Support", "production", "", "")));
        var incident = incidents.declare(DeclareIncident.of(Actors.RITA, "Refunds", Set.of(system)));
        records.set(new SetField(Actors.RITA, incident.key(), TIER, "gold"));
        IncidentFieldsView view = navigate(IncidentFieldsView.class);

        press("Change…");
        assertThat(field("Key").isReadOnly()).isTrue();
        type(FieldType.NUMBER);
        press("Save");
        assertThat(words(find(Dialog.class).single())).contains("Incidents hold values of “Customer tier” as text.");
        type(FieldType.TEXT);
        field("Label").setValue("Tier");
        press("Save");

        assertThat(records.fields()).containsExactly(text("Tier"));
        assertThat(words(view)).contains("Tier", "never needed");
    }

    @Test
    void oneThatIsRetiredIsNotAskedForAnyMore() {
        records.define(new DefineField(Actors.ADA, text("Customer tier")));
        IncidentFieldsView view = navigate(IncidentFieldsView.class);
        press("Retire…");
        press("Retire it");

        assertThat(records.fields()).isEmpty();
        assertThat(words(view)).contains("None is defined yet.").doesNotContain("Customer tier");
    }

    private static FieldDefinition text(String label) {
        return new FieldDefinition(TIER, label, FieldType.TEXT, List.of(), null);
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private TextArea choices() {
        return find(TextArea.class).single();
    }

    @SuppressWarnings("unchecked")
    private void type(FieldType type) {
        ((ChipField<FieldType>) find(ChipField.class).single()).setValue(type);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) find(Select.class)
                .withCondition(select -> label.equals(select.getLabel()))
                .single();
    }

    private static String words(com.vaadin.flow.component.Component part) {
        return part.getElement().getTextRecursively();
    }
}
