package dev.firebreak.switches.ui.across;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.DefineMode;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.testing.Actors;
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

    private void define() {
        ModeRow mode = new ModeRow(QUIET, "Quiet", "No mail.", Map.of(EMAIL, new PositionKey("disabled")));
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
