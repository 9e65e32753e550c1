package dev.firebreak.delivery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.ChipField;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A developer finds everything to paste, with the system's real keys and a token that works. */
@ScreenTest
class ConnectViewTest extends SpringBrowserlessTest {

    private static final SystemKey SYSTEM = new SystemKey("connect:test");

    @Autowired
    Switches switches;

    @Autowired
    EvaluateTokens tokens;

    @Autowired
    Seat seat;

    @BeforeEach
    void defineASystem() {
        switches.define(new DefineSystem(
                Actors.ADA, SYSTEM, SystemDetails.of("Support assistant", "production", "", "Support")));
        define("tool.refund_payment", "boolean", "true", "false");
        define("limit.temperature", "decimal", "1", "0");
    }

    @Test
    void theSnippetNamesTheSwitchAndItsFailSafe() {
        open();
        assertThat(code()).contains("getBooleanValue(\"tool.refund_payment\", false,");
        languages().setValue(Language.PYTHON);
        assertThat(code()).contains("\"tool.refund_payment\", False");
        choose("limit.temperature");
        assertThat(code()).contains("get_float_value", "\"limit.temperature\", 0.0");
    }

    @SuppressWarnings("unchecked")
    private ChipField<Language> languages() {
        return (ChipField<Language>) find(ChipField.class).single();
    }

    @Test
    void anAdministratorMakesATokenThatWorks() {
        seat.take(Actors.ADA);
        open();
        test(find(NativeButton.class).withText("Make a token").single()).click();
        String shown = blocks().getFirst().shown();
        String secret = shown.substring(shown.indexOf('=') + 1);
        assertThat(tokens.check(secret))
                .isInstanceOfSatisfying(EvaluateTokens.Evaluates.class, grant -> assertThat(grant.system())
                        .isEqualTo(SYSTEM));
    }

    @Test
    void othersAreToldWhoMakesOne() {
        seat.take(Actors.VIC);
        open();
        assertThat(find(NativeButton.class).withText("Make a token").all()).isEmpty();
        assertThat(blocks().getFirst().shown()).isEqualTo("export FIREBREAK_TOKEN=…");
    }

    private void open() {
        UI.getCurrent().navigate(Links.connect(SYSTEM));
    }

    private String code() {
        return blocks().getLast().shown();
    }

    private List<CodeBlock> blocks() {
        return find(CodeBlock.class).all();
    }

    @SuppressWarnings("unchecked")
    private void choose(String key) {
        ComboBox<SwitchDefinition> which = find(ComboBox.class).single();
        which.setValue(switches.state(SYSTEM, new SwitchKey(key)).definition());
    }

    private void define(String key, String type, String on, String off) {
        SwitchDocument document =
                JsonMapper.shared().readValue("""
                        {"kind":"prompt","name":"%s","valueType":"%s","normal":"on","failSafe":"off",
                         "positions":[{"key":"on","label":"On","value":%s,"restraint":0},
                                      {"key":"off","label":"Off","value":%s,"restraint":1}]}""".formatted(key, type, on, off), SwitchDocument.class);
        switches.define(new DefineSwitch(Actors.ADA, SYSTEM, document.define(new SwitchKey(key)), null));
    }
}
