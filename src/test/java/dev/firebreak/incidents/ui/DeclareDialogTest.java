package dev.firebreak.incidents.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.RoleName;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.ui.LevelChoice;
import dev.firebreak.switches.FlipRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Declaring an incident. */
class DeclareDialogTest extends IncidentScreens {

    private static final String WHY_LESS = "Why less than the rules say?";

    @Autowired
    DeclareDialogs dialogs;

    @Autowired
    Clock clock;

    @Test
    void aTitleAndASystemAreEnough() {
        go("incidents?declare");
        title().setValue("Refunds for forged orders");
        systems().setValue(Set.of(system));

        test(button("Declare")).click();

        IncidentRow declared = only();
        assertThat(declared.title()).isEqualTo("Refunds for forged orders");
        assertThat(declared.state()).isEqualTo(IncidentState.ACTIVE);
        assertThat(Objects.requireNonNull(declared.holder(RoleName.COMMANDER))
                        .person()
                        .id())
                .isEqualTo(rosa.identity());
        assertThat(declared.moments().at(Milestone.IMPACT_STARTED)).isNull();
        assertThat(find(DeclareDialog.class).all()).isEmpty();
        assertThat(path()).isEqualTo("incidents/" + declared.key());
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        go("incidents?declare");
        systems().setValue(Set.of());

        test(button("Declare")).click();

        assertThat(title().isInvalid()).isTrue();
        assertThat(title().getErrorMessage()).isEqualTo("It is needed.");
        title().setValue("Refunds");
        test(button("Declare")).click();
        assertThat(systems().isInvalid()).isTrue();
        assertThat(find(DeclareDialog.class).all()).hasSize(1);
    }

    @Test
    void harmBeganAsLongAgoAsOnePressSays() {
        dialogs.open(new Declaration("Refunds", Set.of(system), List.of()));
        start("15 min ago");

        test(button("Declare")).click();

        Instant began = Objects.requireNonNull(only().moments().at(Milestone.IMPACT_STARTED));
        assertThat(Duration.between(began, Clocks.now(clock)))
                .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(16));
    }

    @Test
    void aTimeThatIsNotNamedIsAskedFor() {
        dialogs.open(new Declaration("Refunds", Set.of(system), List.of()));
        start("At…");
        find(DateTimePicker.class).single().clear();

        test(button("Declare")).click();

        assertThat(incidents.similar(rosa, Set.of(system))).isEmpty();
        assertThat(find(DateTimePicker.class).single().isInvalid()).isTrue();
    }

    @Test
    void aDrillIsDeclaredWithoutACommanderWhereThatIsWanted() {
        dialogs.open(new Declaration("Rehearsal", Set.of(system), List.of()));
        checkbox("I take command").setValue(false);
        checkbox("It is a drill: marked everywhere, kept out of the figures").setValue(true);
        checkbox("Private: only these may see it").setValue(true);

        test(button("Declare")).click();

        IncidentRow declared = only();
        assertThat(declared.drill()).isTrue();
        assertThat(declared.isPrivate()).isTrue();
        assertThat(declared.state()).isEqualTo(IncidentState.TRIAGE);
    }

    @Test
    void whoeverSaysLessThanTheRulesIsAskedWhy() {
        dialogs.open(new Declaration("Refunds", Set.of(system), List.of()));
        assertThat(find(TextArea.class).withCaption(WHY_LESS).exists()).isFalse();
        say("SEV1");
        assertThat(find(TextArea.class).withCaption(WHY_LESS).exists()).isFalse();
        say("SEV4");

        test(button("Declare")).click();

        TextArea why = find(TextArea.class).withCaption(WHY_LESS).single();
        assertThat(why.isInvalid()).isTrue();
        assertThat(why.getErrorMessage()).isEqualTo("It is needed to declare it as SEV4 where the rules say SEV2.");
        assertThat(incidents.similar(rosa, Set.of(system))).isEmpty();
        why.setValue("a test account only");
        test(button("Declare")).click();
        assertThat(only().severity().level()).isEqualTo(new LevelKey("SEV4"));
    }

    private void say(String level) {
        LevelChoice choice = find(LevelChoice.class).single();
        choice.say(new LevelKey(level));
        assertThat(choice.said()).isEqualTo(new LevelKey(level));
    }

    @Test
    void joiningAnOpenOneIsAsEasyAndBringsTheFlip() {
        IncidentRow open = declared("Refunds for forged orders");
        FlipRow flip = contained("forged order ids");
        dialogs.open(Declaration.of("Another", List.of(flip)));

        assertThat(text(find(SimilarIncidents.class).single()))
                .contains(open.key().value(), open.title(), "Triage");
        test(button("Join")).click();

        assertThat(incidents.flips(rosa, open.key())).extracting(FlipRow::id).containsExactly(flip.id());
        assertThat(path()).isEqualTo("incidents/" + open.key());
        assertThat(incidents.similar(rosa, Set.of(system))).hasSize(1);
    }

    @Test
    void allOpenOnesAreOfferedAFewAtATime() {
        for (int count = 0; count < 26; count++) {
            declared("Refunds " + count);
        }
        dialogs.open(new Declaration("Another", Set.of(system), List.of()));
        SimilarIncidents similar = find(SimilarIncidents.class).single();
        assertThat(text(similar)).contains("26 are open on this already", "Refunds 25", "Refunds 22");
        assertThat(joins(similar)).isEqualTo(4);

        test(button("Show 20 of 22 more")).click();
        assertThat(joins(similar)).isEqualTo(24);
        test(button("Show 2 of 2 more")).click();

        assertThat(joins(similar)).isEqualTo(26);
        assertThat(text(similar)).contains("Refunds 0");
        assertThat(find(NativeButton.class, similar)
                        .withClassName("similar-more")
                        .all())
                .isEmpty();
    }

    private int joins(SimilarIncidents similar) {
        return find(NativeButton.class, similar).withText("Join").all().size();
    }

    @Test
    void aSecondPressDeclaresNoSecondOne() {
        dialogs.open(new Declaration("Refunds", Set.of(system), List.of()));
        var declare = button("Declare");

        test(declare).click();
        ComponentUtil.fireEvent(declare, new ClickEvent<>(declare));

        assertThat(incidents.similar(rosa, Set.of(system))).hasSize(1);
    }

    private IncidentRow only() {
        List<IncidentRow> declared = incidents.similar(rosa, Set.of(system));
        assertThat(declared).hasSize(1);
        return declared.getFirst();
    }

    private static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    private TextField title() {
        return find(TextField.class).withCaption("What is wrong").single();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Object> systems() {
        return (MultiSelectComboBox<Object>) find(MultiSelectComboBox.class).all().stream()
                .filter(box -> "Systems".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox checkbox(String label) {
        return find(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void start(String words) {
        RadioButtonGroup chips = find(ChipField.class).all().stream()
                .filter(field -> "Harm began".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        Object choice = chips.getListDataView()
                .getItems()
                .filter(item -> words.equals(chips.getItemLabelGenerator().apply(item)))
                .findFirst()
                .orElseThrow();
        chips.setValue(choice);
    }
}
