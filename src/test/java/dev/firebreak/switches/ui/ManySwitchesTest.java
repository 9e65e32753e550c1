package dev.firebreak.switches.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dev.firebreak.base.Reason;
import dev.firebreak.switches.DefineMode;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.ModeRow;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.testing.Actors;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManySwitchesTest extends BoardFixture {

    @Test
    void stopEverythingSaysWhatItTouchesAndStopsAfterTheLongPress() {
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "stop");
        assertThat(find(Touched.class).single().getElement().getTextRecursively())
                .contains("Refund payment")
                .contains("enabled → disabled");
        assertThat(served()).isEqualTo("enabled");

        hold();

        assertThat(served()).isEqualTo("disabled");
        assertThat(said()).isEqualTo("Assistant " + system + " is stopped: its one switch is at its safest position.");
    }

    @Test
    void undoTakesAStopBack() {
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "stop");
        hold();

        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(served()).isEqualTo("enabled");
    }

    /** What stood so before is not its to take back. */
    @Test
    void aSecondStopThatAddedNothingHasNothingToUndo() {
        switches.stop(new StopEverything(Actors.RITA, system, new Reason("first"), null));
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "stop");
        hold();

        assertThat(find(NativeButton.class).withText("Undo").all()).isEmpty();
        assertThat(served()).isNotEqualTo("enabled");
    }

    @Test
    void aRefusedUndoSaysWhyAndKeepsTheReasonToFinish() {
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "stop");
        hold();
        switches.stop(new StopEverything(Actors.CARL, system, new Reason("the same from elsewhere"), null));

        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(said()).startsWith("Not undone on " + system + ": ");
        assertThat(find(ReasonToFinish.class).all()).hasSize(1);
        assertThat(served()).isNotEqualTo("enabled");
    }

    @Test
    void aModeIsPutInForceAsOne() {
        switches.define(new DefineMode(
                Actors.ADA,
                system,
                new ModeRow(new ModeKey("careful"), "Careful", "", Map.of(REFUND, new PositionKey("limited")))));
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "modes");

        hold();

        assertThat(served()).isEqualTo("limited");
        assertThat(said()).isEqualTo("Assistant " + system + " is now in the mode “Careful”.");
    }

    private String said() {
        return find(Paragraph.class).withClassName("said").single().getText();
    }
}
