package dev.firebreak.switches.ui.restores;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** A small language for tests of restoring: a system with a tool that asks one person, one that asks two, and one nobody. */
@ScreenTest
abstract class RestoreFixture extends SpringBrowserlessTest {

    static final SwitchKey REFUND = new SwitchKey("tool.refund");
    static final SwitchKey EMAIL = new SwitchKey("tool.email");
    static final SwitchKey ORDER = new SwitchKey("tool.order");
    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Autowired
    Switches switches;

    @Autowired
    Seat seat;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineTools() {
        system = new SystemKey("restore-" + SYSTEMS.incrementAndGet());
        switches.define(
                new DefineSystem(Actors.ADA, system, new SystemDetails("Shop " + system, "production", "", "")));
        switches.define(
                new DefineSwitch(Actors.ADA, system, tool("Refund payment", 1).define(REFUND), null));
        switches.define(
                new DefineSwitch(Actors.ADA, system, tool("Send email", 2).define(EMAIL), null));
        switches.define(
                new DefineSwitch(Actors.ADA, system, tool("Place order", 0).define(ORDER), null));
        seat.take(Actors.CARL);
    }

    FlipRow contain(SwitchKey key) {
        return contain(key, "disabled", Scope.EVERYONE);
    }

    FlipRow contain(SwitchKey key, String position, Scope scope) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                Actors.RITA,
                system,
                key,
                new PositionKey(position),
                new Reason("forged order ids"),
                false,
                scope,
                null,
                null,
                null));
        return ((FlipOutcome.Contained) outcome).flip();
    }

    String served(SwitchKey key) {
        return switches.state(system, key)
                .serve(EvaluationContext.EMPTY)
                .position()
                .key()
                .value();
    }

    /** Whoever takes the seat goes to the page anew, as in a browser of their own. */
    void open(Actor person) {
        seat.take(person);
        navigate("restores", RestoresView.class);
        navigate("systems/" + system + "/restore", RestoreView.class);
    }

    void choose(String words) {
        find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().orElse("").startsWith("Restore " + words))
                .forEach(box -> box.setValue(true));
    }

    void press(String button) {
        test(find(NativeButton.class).withText(button).single()).click();
    }

    boolean offers(String button) {
        return !find(NativeButton.class).withText(button).all().isEmpty();
    }

    void say(String reason) {
        test(find(TextArea.class).single()).setValue(reason);
    }

    /** Chooses, says why and proposes or restores, as far as the switches allow. */
    void propose(String... names) {
        for (String name : names) {
            choose(name);
        }
        press("Restore…");
        say("fixed in release 41");
        press("Propose");
    }

    String words(Class<? extends Component> part) {
        return find(part).single().getElement().getTextRecursively();
    }

    /** What others did arrives by push. */
    void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(10))
                .ignoreException(NoSuchElementException.class)
                .untilAsserted(() -> {
                    roundTrip();
                    assertion.run();
                });
    }

    static SwitchDocument tool(String name, int approvals) {
        return new SwitchDocument(
                "tool",
                name,
                "",
                "string",
                null,
                null,
                Map.of(),
                List.of(
                        position("enabled", "Enabled", 0),
                        position("ask", "Ask a human first", 1),
                        position("disabled", "Disabled", 2)),
                "enabled",
                null,
                approvals);
    }

    private static SwitchDocument.PositionDocument position(String key, String label, int restraint) {
        return new SwitchDocument.PositionDocument(key, label, "", JSON.stringNode(key), restraint, null, null);
    }
}
