package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.journey.Visitor.Device;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every page, as an administrator sees it: accessible, nothing sideways. Colours follow the hour and layout the device, so a
 * desk by day and a phone by night see all there is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    /** A page, and what stands on it once it is there. */
    private record Stop(String name, String path, String sees) {}

    private static final List<Stop> ROUTE = List.of(
            new Stop("board", "", "Refund payment"),
            new Stop("switch", "switches/support-production/tool.refund_payment", "How it stands"),
            new Stop("incidents", "incidents", "Forged order ids"),
            new Stop("insights", "insights?view=executives&days=90", "How many and how bad"),
            new Stop("insights-engineers", "insights?view=engineers&days=90", "Late or ended without proof"),
            new Stop("severities", "administration/severities", "What each score means"),
            new Stop("incident-fields", "administration/incident-fields", "Customer tier"),
            new Stop("restores", "restores", "Contained now"),
            new Stop("restore", "systems/support-production/restore", "Send email"),
            new Stop("timeline", "timeline", "forged order ids"),
            new Stop("contain-many", "contain", "Nothing is chosen yet"),
            new Stop("modes", "systems/support-production/modes", "Read only"),
            new Stop("instances", "systems/support-production/instances", "assistant-6"),
            new Stop("connect", "systems/support-production/connect", "Ask for a switch"),
            new Stop("demo", "demo", "Its switches"),
            new Stop("systems", "administration/systems", "Definition files"),
            new Stop("system", "administration/systems/support-production", "Delete the system"),
            new Stop("switch-editor", "administration/systems/support-production/switches/limit.refund", "Positions"),
            new Stop("new-switch", "administration/systems/support-production/new-switch", "Positions"),
            new Stop("people", "administration/people", "Who may sign in"),
            new Stop("tokens", "administration/tokens", "What applications and scripts call with"),
            new Stop("account", "account", "Who you are here"),
            new Stop("unknown", "there/is/no/such/page", "There is no such page"),
            new Stop("unknown-system", "systems/nobody/modes", "Go to the switchboard"));

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private String incident;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        stage = new Stage(directory);
        incident = stage.declared("Refunds for forged orders", "support-production", false);
        stage.api()
                .post(
                        "/api/v1/systems/support-production/switches/tool.send_email/flips",
                        Map.of(
                                "position", "disabled",
                                "reason", "forged order ids",
                                "expiresIn", "PT1H",
                                "incident", incident))
                .expect(201);
        field("tier", Map.of("label", "Customer tier", "type", "choice", "choices", List.of("gold", "silver")));
        field("since", Map.of("label", "Known since", "type", "date", "requiredAt", "closed"));
        add("updates", Map.of("text", "Mail is *off*.", "audience", "stakeholders"));
        add("side-effects", Map.of("what", "Refunds paid to forged orders", "howMany", 14, "undoable", "partly"));
        add("links", Map.of("url", "https://tickets.example.com/7", "title", "Ticket 7"));
    }

    private void field(String key, Map<String, Object> definition) throws IOException {
        stage.api().put("/api/v1/incident-fields/" + key, definition).expect(200);
    }

    private void add(String to, Map<String, Object> what) throws IOException {
        stage.api().post("/api/v1/incidents/" + incident + "/" + to, what).expect(201);
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    void whoeverStandsInFrontOfTheConsoleMayAskWhetherItLives() {
        for (String path : List.of("/actuator/health/liveness", "/actuator/health")) {
            assertThat(stage.visitor().page().navigate(stage.url() + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "NIGHT_PHONE"})
    void everyPageIsAccessibleAndFits(Device device) {
        String look = device.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Visitor somebody = stage.visitor(device);
        somebody.page().navigate(stage.url() + "/login");
        somebody.sees("or look around as").looks("every-sign-in-" + look);
        somebody.signsInAs("administrator");
        for (Stop stop : ROUTE) {
            somebody.goesTo(stop.path()).sees(stop.sees()).looks("every-" + stop.name() + "-" + look);
        }
        room(somebody, look);
        sheets(somebody, look);
    }

    /** The room from its head to its foot: the picture shows what the eye sees, the faults are those of all of it. */
    private void room(Visitor somebody, String look) {
        somebody.goesTo("incidents/" + incident)
                .sees("Evidence snapshot")
                .sees("Time to detect")
                .sees("Ticket 7")
                .looks("every-room-" + look);
        somebody.scrollsTo(".room-figures").keepsPicture("every-room-figures-" + look);
        somebody.scrollsTo(".record-export").keepsPicture("every-room-foot-" + look);
        somebody.presses("More…").sees("Split off…").looks("every-room-moves-" + look);
        somebody.opens("incidents?declare").sees("I take command").looks("every-declare-" + look);
    }

    /** What opens over a page. */
    private static void sheets(Visitor somebody, String look) {
        somebody.opens("").presses("Contain Refund payment").seesHoldButton().looks("every-flip-sheet-" + look);
        somebody.opens("").presses("Stop everything in Support assistant");
        somebody.seesHoldButton().looks("every-stop-sheet-" + look);
        somebody.opens("").page().keyboard().press("Control+k");
        somebody.seesResults().looks("every-palette-" + look);
        somebody.opens("administration/people").presses("Add a person…");
        somebody.sees("Roles").looks("every-person-dialog-" + look);
        somebody.opens("administration/tokens").presses("Issue a token…");
        somebody.sees("Acts for").looks("every-token-dialog-" + look);
    }
}
