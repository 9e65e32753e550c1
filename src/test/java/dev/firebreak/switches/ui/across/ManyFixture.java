package dev.firebreak.switches.ui.across;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.base.ui.MainLayout;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Each test gets two systems of its own, each with the tools "refund" and "email". */
@ScreenTest
abstract class ManyFixture extends SpringBrowserlessTest {

    static final SwitchKey REFUND = new SwitchKey("refund");
    static final SwitchKey EMAIL = new SwitchKey("email");
    private static final AtomicInteger SYSTEMS = new AtomicInteger();

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    SystemKey one = new SystemKey("none");
    SystemKey two = new SystemKey("none");

    @BeforeEach
    void defineTwoSystems() {
        one = define();
        two = define();
        seat.take(Actors.RITA);
    }

    private SystemKey define() {
        SystemKey system = new SystemKey("many:" + SYSTEMS.incrementAndGet());
        switches.define(new DefineSystem(Actors.ADA, system, new SystemDetails("Agent " + system, "staging", "", "")));
        for (SwitchKey key : List.of(REFUND, EMAIL)) {
            switches.define(
                    new DefineSwitch(Actors.ADA, system, tool(key.value()).define(key), null));
        }
        return system;
    }

    String served(SystemKey system, SwitchKey key) {
        return switches.state(system, key)
                .serve(EvaluationContext.EMPTY)
                .position()
                .key()
                .value();
    }

    List<FlipRow> inForce(SystemKey system, SwitchKey key) {
        return switches.state(system, key).inForce();
    }

    void go(String path) {
        UI.getCurrent().navigate(path);
    }

    void hold() {
        HoldButton button = find(HoldButton.class).single();
        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));
    }

    void press(String words) {
        test(find(NativeButton.class).withText(words).single()).click();
    }

    /** All that the page says. */
    void eventually(ThrowingRunnable assertion) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            roundTrip();
            assertion.run();
        });
    }

    String page() {
        return find(MainLayout.class).single().getElement().getTextRecursively();
    }

    static SwitchDocument tool(String name) {
        return tool(name, position("disabled", "disabled", 1));
    }

    static SwitchDocument tool(String name, SwitchDocument.PositionDocument... safer) {
        List<SwitchDocument.PositionDocument> positions = new ArrayList<>(List.of(position("enabled", "enabled", 0)));
        positions.addAll(List.of(safer));
        return new SwitchDocument("tool", name, "", "boolean", null, null, Map.of(), positions, "enabled", null, 0);
    }

    static SwitchDocument.PositionDocument position(String key, String label, int restraint) {
        return new SwitchDocument.PositionDocument(
                key, label, "", JsonNodeFactory.instance.booleanNode(restraint == 0), restraint, null, null);
    }
}
