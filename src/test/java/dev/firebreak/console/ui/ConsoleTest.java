package dev.firebreak.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.CommandPalette;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

@ScreenTest
class ConsoleTest extends SpringBrowserlessTest {

    private static final SystemKey SYSTEM = new SystemKey("console-support");
    private static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    @Autowired
    CommandPalette palette;

    @BeforeEach
    void defineATool() {
        seat.take(Actors.RITA);
        if (switches.find(SYSTEM) == null) {
            SystemDetails details = new SystemDetails("Console support", "production", "", "");
            switches.define(new DefineSystem(Actors.ADA, SYSTEM, details));
            switches.define(new DefineSwitch(Actors.ADA, SYSTEM, tool().define(REFUND), null));
        }
    }

    @Test
    void aLinkFromAnAlertOpensTheSheetFilledIn() {
        go("switches/console-support/tool.refund_payment?position=limited"
                + "&reason=RefundRateHigh%3A%2031%20in%204%20min&incident=INC-42&expiresIn=PT1H");
        HoldButton button = find(HoldButton.class).single();

        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));

        FlipRow flip = switches.state(SYSTEM, REFUND).inForce().getFirst();
        assertThat(flip.position().value()).isEqualTo("limited");
        assertThat(flip.reason()).isEqualTo("RefundRateHigh: 31 in 4 min");
        assertThat(String.valueOf(flip.incident())).isEqualTo("INC-42");
        assertThat(Duration.between(flip.at(), flip.expiresAt())).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aLinkToASwitchThatIsGoneSaysSo() {
        go("switches/console-support/tool.gone");

        assertThat(find(Paragraph.class).all())
                .anyMatch(it -> it.getText().equals("There is no switch \"tool.gone\"."));
    }

    @Test
    void thePaletteFindsASwitchByAFewLettersAndGoesThere() {
        go("");
        palette.open();
        PaletteDialog dialog = find(PaletteDialog.class).single();

        test(find(TextField.class, dialog).single()).setValue("rfnd cons");

        assertThat(dialog.found().getFirst().path()).isEqualTo("switches/console-support/tool.refund_payment");
        test(find(PaletteLine.class, dialog).all().getFirst()).click();
        assertThat(getCurrentView()).isInstanceOf(SwitchPage.class);
    }

    @Test
    void thePaletteCountsInWordsThatFit() {
        assertThat(PaletteDialog.counted(0)).isEqualTo("Nothing fits");
        assertThat(PaletteDialog.counted(1)).isEqualTo("1 result");
        assertThat(PaletteDialog.counted(2)).isEqualTo("2 results");
    }

    private static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private static SwitchDocument tool() {
        return new SwitchDocument(
                "tool",
                "Refund payment",
                "",
                "string",
                null,
                null,
                Map.of(),
                List.of(position("enabled", 0), position("limited", 1), position("disabled", 2)),
                "enabled",
                null,
                0);
    }

    private static SwitchDocument.PositionDocument position(String key, int restraint) {
        return new SwitchDocument.PositionDocument(
                key, key, "", JsonNodeFactory.instance.stringNode(key), restraint, null, null);
    }
}
