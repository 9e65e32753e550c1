package dev.firebreak.switches.ui.across;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.DefineMode;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.ui.IncidentField;
import dev.firebreak.testing.Actors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The modes of one system, at an address whose key has a colon. */
class ModesViewTest extends ManyFixture {

    private static final ModeKey QUIET = new ModeKey("quiet");

    @Test
    void aModeIsPutInForceAsOneAndItsReasonFollows() {
        define();
        open();
        press("Put in force…");
        assertThat(page()).contains("enabled → disabled");

        hold();

        assertThat(served(one, EMAIL)).isEqualTo("disabled");
        assertThat(served(one, REFUND)).isEqualTo("enabled");
        assertThat(inForce(one, EMAIL)).allMatch(FlipRow::reasonFollows);
        assertThat(page()).contains("In force", "1 switch is contained by this mode.", "Save the reason");
    }

    @Test
    void aModeThatSaysMoreThanItDidIsOnlyPartlyInForce() {
        define();
        open();
        press("Put in force…");
        hold();
        assertThat(state()).isEqualTo("In force");

        switches.define(new DefineMode(
                Actors.ADA,
                one,
                new ModeRow(
                        QUIET,
                        "Quiet",
                        "No mail.",
                        Map.of(EMAIL, new PositionKey("disabled"), REFUND, new PositionKey("disabled")))));
        open();

        assertThat(state()).isEqualTo("Partly in force");
        assertThat(page()).contains("Not as the mode says: refund is not contained by it.");
    }

    @Test
    void aModeAtAnotherPositionThanItSaysIsOnlyPartlyInForce() {
        switches.define(new DefineSwitch(
                Actors.ADA,
                one,
                tool("email", position("ask", "Ask", 1), position("disabled", "Off", 2))
                        .define(EMAIL),
                new Reason("ask first")));
        define("ask");
        open();
        press("Put in force…");
        hold();
        define("disabled");
        open();

        assertThat(state()).isEqualTo("Partly in force");
        assertThat(page()).contains("email is at “Ask”, not “Off”.");
    }

    @Test
    void aModeThatWasReleasedForMostIsOnlyPartlyInForce() {
        define();
        open();
        press("Put in force…");
        hold();
        switches.restore(new RestoreFlips(
                Actors.CARL,
                one,
                new RestoreFlips.These(List.of(
                        new RestoreFlips.Release(inForce(one, EMAIL).getFirst().id(), 95))),
                new Reason("looks good"),
                null,
                false));
        open();

        assertThat(state()).isEqualTo("Partly in force");
        assertThat(page()).contains("email is contained for 5 % of traffic only.");
    }

    @Test
    void aModeNamesTheIncidentItIsPutInForceFor() {
        define();
        open();
        press("Put in force…");
        find(IncidentField.class).single().setValue(" INC-42 ");

        hold();

        assertThat(inForce(one, EMAIL)).singleElement().satisfies(flip -> assertThat(flip.incident())
                .isEqualTo(new IncidentKey("INC-42")));
    }

    @Test
    void aViewerIsOfferedNothingAndToldWhoCan() {
        define();
        seat.take(Actors.VIC);
        open();

        assertThat(find(NativeButton.class).withText("Put in force…").exists()).isFalse();
        assertThat(page()).contains("vic may look but not contain.");
    }

    @Test
    void aResponderCannotDefineModes() {
        define();
        open();

        assertThat(find(NativeButton.class).withText("Edit…").exists()).isFalse();
        assertThat(find(NativeButton.class).withText("New mode…").exists()).isFalse();
    }

    @Test
    void aModeWithoutSwitchesIsRefusedAndWhatWasTypedStays() {
        seat.take(Actors.ADA);
        open();
        press("New mode…");
        type("Key", "empty");
        type("Name", "Empty mode");

        press("Save");

        assertThat(switches.modes(one)).isEmpty();
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(field("Name").getValue()).isEqualTo("Empty mode");
        assertThat(find(Div.class).withClassName("refused").all())
                .anyMatch(said -> !said.getText().isBlank());
    }

    @Test
    void aModeThatSomebodyRetiredMeanwhileIsRefusedInASentence() {
        define();
        open();
        press("Put in force…");
        switches.retireMode(Actors.ADA, one, QUIET);
        eventually(() -> assertThat(page()).contains("No mode is defined yet."));

        hold();

        assertThat(served(one, EMAIL)).isEqualTo("enabled");
        assertThat(page()).contains("There is no mode \"quiet\".");
    }

    @Test
    void aNewModeDoesNotOverwriteOneOfTheSameKey() {
        define();
        seat.take(Actors.ADA);
        open();
        press("New mode…");
        type("Key", "quiet");
        type("Name", "Loud");
        choosePosition();

        press("Save");

        assertThat(switches.modes(one)).singleElement().satisfies(mode -> assertThat(mode.name())
                .isEqualTo("Quiet"));
    }

    @Test
    void thereIsNoPressAndHoldBeforeAModeIsChosen() {
        define();
        open();
        assertThat(find(HoldButton.class).all()).isEmpty();
    }

    private void open() {
        go("systems/" + one.value().replace(":", "%3A") + "/modes");
    }

    private String state() {
        return find(ModeCard.class)
                .single()
                .getElement()
                .getTextRecursively()
                .transform(words ->
                        words.substring(words.indexOf("quiet") + "quiet".length(), words.indexOf("Put in force…")));
    }

    private void define() {
        define("disabled");
    }

    private void define(String position) {
        ModeRow mode = new ModeRow(QUIET, "Quiet", "No mail.", Map.of(EMAIL, new PositionKey(position)));
        switches.define(new DefineMode(Actors.ADA, one, mode));
    }

    @SuppressWarnings("unchecked")
    private void choosePosition() {
        Select<Position> first = (Select<Position>) find(Select.class).all().getFirst();
        first.setValue(switches.state(one, REFUND).definition().safest());
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
