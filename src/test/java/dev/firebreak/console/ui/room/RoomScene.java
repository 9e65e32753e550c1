package dev.firebreak.console.ui.room;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** A system of its own, an incident on it, and the room of that incident; whoever acts is known by name. */
@ScreenTest
abstract class RoomScene extends SpringBrowserlessTest {

    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");
    private static final AtomicInteger SCENES = new AtomicInteger();

    @Autowired
    Switches switches;

    @Autowired
    Incidents incidents;

    @Autowired
    Access access;

    @Autowired
    FakeReach reach;

    @Autowired
    Seat seat;

    SystemKey system = new SystemKey("none");
    Actor responder = Actors.RITA;
    Actor commander = Actors.CARL;
    IncidentKey key = new IncidentKey("INC-0");

    @BeforeEach
    void somethingIsWrong() {
        int scene = SCENES.incrementAndGet();
        reach.forget();
        system = new SystemKey("room-" + scene);
        responder = known("rosa" + scene, Role.RESPONDER, Actors.RITA);
        commander = known("cora" + scene, Role.COMMANDER, Actors.CARL);
        seat.take(responder);
        switches.define(new DefineSystem(Actors.ADA, system, new SystemDetails("Room " + scene, "production", "", "")));
        switches.define(new DefineSwitch(Actors.ADA, system, tool(0).define(REFUND), null));
        key = incidents
                .declare(DeclareIncident.of(responder, "Refunds on forged orders", Set.of(system)))
                .key();
    }

    Actor known(String login, Role role, Actor like) {
        PersonRow person = access.create(new CreatePerson(Actors.ADA, login, login, Set.of(role), null));
        String id = "person:" + person.id();
        return new Actor(Actor.Kind.PERSON, id, login, id, Actor.Source.BROWSER, like.permissions(), null);
    }

    /** Contained for the incident, as somebody elsewhere does it. */
    void contain() {
        switches.flip(new FlipSwitch(
                responder,
                system,
                REFUND,
                new PositionKey("disabled"),
                new Reason("forged order ids"),
                false,
                Scope.EVERYONE,
                null,
                null,
                key));
    }

    IncidentRow row() {
        return incidents.incident(Actors.ADA, key);
    }

    RoomPanels open() {
        return open("");
    }

    RoomPanels open(String query) {
        Location location = new Location("incidents/" + key + query);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return find(RoomPanels.class).single();
    }

    void press(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }

    void press(String words, Component within) {
        test(find(NativeButton.class, within).withText(words).all().getFirst()).click();
    }

    void write(String label, String text) {
        test(find(TextArea.class).all().stream()
                        .filter(area -> label.equals(area.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(text);
    }

    String said(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** What the page says, and what lies over it; not what is hidden. */
    String page() {
        Stream<Element> view = UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(HasElement::getElement);
        return Stream.concat(Stream.of(UI.getCurrent().getElement()), view)
                .map(RoomScene::seen)
                .collect(Collectors.joining(" "));
    }

    private static String seen(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return element.isVisible() ? element.getChildren().map(RoomScene::seen).collect(Collectors.joining()) : "";
    }

    /** The line of the timeline that says this. */
    RoomEntry entry(String words) {
        return find(RoomEntry.class).all().stream()
                .filter(line -> said(line).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry says " + words));
    }

    void eventually(ThrowingRunnable assertion) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            roundTrip();
            assertion.run();
        });
    }

    /** @param approvals that restoring it needs */
    static SwitchDocument tool(int approvals) {
        return new SwitchDocument(
                "tool",
                "Refund payment",
                "",
                "string",
                null,
                null,
                Map.of(),
                List.of(position("enabled", 0), position("disabled", 2)),
                "enabled",
                null,
                approvals);
    }

    private static SwitchDocument.PositionDocument position(String key, int restraint) {
        return new SwitchDocument.PositionDocument(
                key, key, "", JsonNodeFactory.instance.stringNode(key), restraint, null, null);
    }
}
