package dev.firebreak.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.firebreak.journey.Visitor.Device;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever does not obey is named until it does: on the demo's page, the board and a phone, none of them reloaded. */
class ReachJourneyIT {

    private static final String SWITCH = "Refund payment";

    @TempDir
    private Path directory;

    @Test
    void aPausedInstanceIsNamedUntilItObeys() {
        try (Stage stage = new Stage(directory)) {
            Visitor engineer = stage.visitor().signsInAs("commander").opens("demo");
            Visitor board = stage.visitor(Device.NIGHT_DESK).signsInAs("viewer").opens("");
            Visitor phone =
                    stage.visitor(Device.NIGHT_PHONE).signsInAs("viewer").opens("");
            Visitor list =
                    stage.visitor(Device.PHONE).signsInAs("viewer").opens("systems/support-production/instances");
            board.sees("6 instances");
            list.sees("6 instances: 3 have the newest, 3 ask each time");

            engineer.presses("Pause assistant-2").sees("paused: keeps old values");
            contain(engineer);

            engineer.seesIn(".flip-reach", "5 of 6 instances obey", "assistant-2", "does not obey");
            engineer.sees("assistant-2, paused: old values").looks("reach-late-demo");
            assertThat(reach(board)).containsText("5 of 6: 1 not yet");
            board.seesIn(".strip-bad", "Support assistant: assistant-2 does not obey");
            board.looks("reach-late-board");
            assertThat(reach(phone)).containsText("1 not yet");
            phone.looks("reach-late-phone");
            list.sees("1 behind").looks("reach-late-instances");

            engineer.presses("Resume assistant-2");

            engineer.seesIn(".flip-reach", "All 6 instances obey, after").looks("reach-complete-demo");
            assertThat(reach(board)).containsText("6 of 6 · ");
            assertThat(board.page().locator(".strip-bad:visible")).hasCount(0);
            board.looks("reach-complete-board");
            assertThat(reach(phone)).containsText("6 of 6 · ");
            phone.looks("reach-complete-phone");
            list.sees("6 instances: 3 have the newest, 3 ask each time");
        }
    }

    private static void contain(Visitor engineer) {
        engineer.page()
                .getByText(SWITCH, new Page.GetByTextOptions().setExact(true))
                .click();
        engineer.seesHoldButton().seesIn(".touches", "6 instances").holds();
        engineer.sees("is now “Disabled”");
    }

    private static Locator reach(Visitor at) {
        return at.row(SWITCH).locator(".line-reach");
    }
}
