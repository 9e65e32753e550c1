package dev.firebreak.incidents.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.Location;
import dev.firebreak.access.Access;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Somebody who may respond sits before the screens, and each test has a system with a switch of its own. */
@ScreenTest
abstract class IncidentScreens extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");

    @Autowired
    Incidents incidents;

    @Autowired
    Switches switches;

    @Autowired
    Access access;

    @Autowired
    Seat seat;

    @Autowired
    OpenIncidents openIncidents;

    SystemKey system = new SystemKey("none");
    Actor rosa = Actors.RITA;

    @BeforeEach
    void sitDown() {
        int number = NUMBERS.incrementAndGet();
        system = new SystemKey(
                "incident-screens-" + getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + number);
        SystemDetails details = new SystemDetails("Support " + number, "production", "", "");
        switches.define(new DefineSystem(Actors.ADA, system, details));
        switches.define(new DefineSwitch(Actors.ADA, system, tool().define(REFUND), null));
        rosa = letIn("rosa" + getClass().getSimpleName() + number, Role.RESPONDER);
        seat.take(rosa);
    }

    /** Somebody that Firebreak knows, as sign-in would make them. */
    Actor letIn(String login, Role role) {
        PersonRow row = access.create(new CreatePerson(Actors.ADA, login, "Rosa " + login, Set.of(role), null));
        String id = row.id().actorId();
        return new Actor(
                Actor.Kind.PERSON,
                id,
                row.name(),
                id,
                Actor.Source.BROWSER,
                EnumSet.copyOf(Set.copyOf(role.permissions())),
                null);
    }

    IncidentRow declared(String title) {
        return incidents.declare(DeclareIncident.of(rosa, title, Set.of(system)));
    }

    FlipRow contained(String reason) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                rosa,
                system,
                REFUND,
                new PositionKey("disabled"),
                new Reason(reason),
                false,
                new Scope.Everyone(),
                null,
                null,
                null));
        return switch (outcome) {
            case FlipOutcome.Contained contained -> contained.flip();
            case FlipOutcome.Restored restored -> throw new AssertionError("restored");
        };
    }

    static Actor onlooker() {
        return Actors.person("onlooker", Permission.VIEW);
    }

    static void go(String address) {
        Location target = new Location(address);
        UI.getCurrent().navigate(target.getPath(), target.getQueryParameters());
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    NativeButton button(String words) {
        return find(NativeButton.class).withText(words).single();
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
                List.of(position("enabled", "Enabled", 0), position("disabled", "Disabled", 2)),
                "enabled",
                null,
                0);
    }

    private static SwitchDocument.PositionDocument position(String key, String label, int restraint) {
        return new SwitchDocument.PositionDocument(
                key, label, "", JsonNodeFactory.instance.stringNode(key), restraint, null, null);
    }
}
