package dev.firebreak.switches.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.component.virtuallist.VirtualListTester;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.FakeReach;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** A small language for tests of the switchboard: each test gets a system of its own with one tool. */
@ScreenTest
abstract class BoardFixture extends SpringBrowserlessTest {

    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");
    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    Switches switches;

    @Autowired
    Desk desk;

    @Autowired
    FakeReach reach;

    @Autowired
    Seat seat;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineATool() {
        reach.forget();
        system = new SystemKey("board-" + SYSTEMS.incrementAndGet());
        switches.define(
                new DefineSystem(Actors.ADA, system, new SystemDetails("Assistant " + system, "production", "", "")));
        switches.define(new DefineSwitch(Actors.ADA, system, tool().define(REFUND), null));
        seat.take(Actors.RITA);
    }

    String served() {
        return switches.state(system, REFUND)
                .serve(EvaluationContext.EMPTY)
                .position()
                .key()
                .value();
    }

    /** The board's list as it stands for the screen in front. */
    @SuppressWarnings("unchecked")
    VirtualListTester<VirtualList<BoardLine>, BoardLine> lines() {
        return test(find(VirtualList.class).single());
    }

    int row() {
        String id = "switch-" + system + "-" + REFUND;
        // Looked up once: to find the list walks the whole page.
        VirtualListTester<VirtualList<BoardLine>, BoardLine> lines = lines();
        int size = lines.size();
        for (int index = 0; index < size; index++) {
            if (lines.getItem(index).id().equals(id)) {
                return index;
            }
        }
        throw new AssertionError("not on the board: " + id);
    }

    String shown(String property) {
        return lines().getLitRendererPropertyValue(row(), property, String.class);
    }

    /** Home opens by itself before a test has defined anything, so the test goes there anew. */
    void openBoard() {
        UI.getCurrent().navigate("timeline");
        navigate(SwitchboardView.class);
    }

    void pressContain() {
        lines().invokeLitRendererFunction(row(), "open");
    }

    /** Somebody else contains it meanwhile. */
    void flipElsewhere() {
        switches.flip(new FlipSwitch(
                Actors.CARL,
                system,
                REFUND,
                new PositionKey("disabled"),
                new Reason("forged order ids"),
                false,
                Scope.EVERYONE,
                null,
                null,
                null));
    }

    void hold() {
        HoldButton button = find(HoldButton.class).single();
        ComponentUtil.fireEvent(button, new HoldButton.Held(button, true));
    }

    static SwitchDocument tool() {
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
        return new SwitchDocument.PositionDocument(key, key, "", JSON.stringNode(key), restraint, null, null);
    }
}
