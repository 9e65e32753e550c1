package dev.firebreak.journey;

import dev.firebreak.journey.Visitor.Device;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole flow without a mouse, and what the palette leads to. */
@ExtendWith(OneStage.class)
class KeyboardJourneyIT {

    private final Stage stage;

    KeyboardJourneyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aToolIsContainedAndUndoneWithoutAMouse() {
        stage.define("mike", 0);
        Visitor engineer = stage.visitor().signsInByKeyboardAs("responder");
        engineer.jumps("rfnd mike", "refund mike").isAt("switches/mike/tool.refund");

        engineer.isOn("fb-hold").looks("keyboard-hold").holdsEnterHere();
        engineer.sees("refund mike is now “Disabled” for everyone until it is restored.");
        engineer.tabsTo("button:has-text('Undo')")
                .pressesKey("Enter")
                .sees("Undone: refund mike is back at “Enabled”.");

        engineer.jumps("timel", "Timeline").isAt("timeline").isOn("main#content");
        engineer.seesEntry("refund mike Disabled → Enabled for everyone, undone.", "Rosa")
                .looks("keyboard-timeline");
        engineer.opens("timeline").tabsTo("button:has-text('Sign out')").pressesKey("Enter");
        engineer.isAt("login?signed-out").sees("or look around as");
    }

    @Test
    void theKeyboardSkipsToWhereAPageBegins() {
        stage.define("oscar", 0);
        Visitor engineer = stage.visitor().signsInAs("responder").opens("systems/oscar/modes");
        engineer.skipsToContent().opens("").skipsToContent();
        engineer.opens("switches/oscar/tool.refund").isOn("fb-hold");
        Visitor viewer = stage.visitor(Device.NIGHT_DESK).signsInAs("viewer");
        viewer.jumps("refund oscar", "refund oscar")
                .isAt("switches/oscar/tool.refund")
                .isOn("main#content");
    }

    @Test
    void thePaletteLeadsToEachKindOfPlace() {
        stage.define("november", 0);
        stage.contain("november", "email", Map.of());
        Visitor person = stage.visitor(Device.NIGHT_DESK).signsInAs("administrator");
        person.pressesKey("Control+k")
                .sees("email november")
                .looks("palette-dark")
                .pressesKey("Escape");

        person.jumps("order november", "order november").isAt("switches/november/tool.order");
        person.jumps("restore shop nov", "Restore Shop november").isAt("systems/november/restore");
        person.jumps("modes nov", "Modes of Shop november").isAt("systems/november/modes");
        person.jumps("connect nov", "Connect to Shop november").isAt("systems/november/connect");
        person.jumps("shop november", "Shop november").isAt("?filter=november");
        person.jumps("restores", "Restores").isAt("restores");
        person.jumpsBlindly("timel").isAt("timeline");
        person.jumps("people", "People");
    }
}
