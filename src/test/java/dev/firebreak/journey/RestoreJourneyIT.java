package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.journey.Visitor.Device;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What two commanders do to come back to normal, in real browsers against the packaged console. */
@ExtendWith(OneStage.class)
class RestoreJourneyIT {

    private final Stage stage;

    RestoreJourneyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void threeSwitchesAreRestoredAsOneByTwoPeople() {
        stage.define("india", 1);
        for (String tool : List.of("refund", "email", "order")) {
            stage.contain("india", tool, Map.of());
        }
        Visitor cora = stage.visitor().signsInAs("commander").opens("systems/india/restore");
        cora.presses("Select all").looks("restore-choose").presses("Restore…");
        cora.types("Why may it return to normal?", "fixed in release 41")
                .looks("restore-propose")
                .presses("Propose")
                .seesIn(".proposal", "Restore 3 switches", "You proposed this: somebody else must approve.");

        Visitor chidi = stage.visitor(Device.NIGHT_PHONE).signsInAs("commander2");
        chidi.sees("Shop india: 1 restore waits for approval").looks("restore-on-board-phone");
        chidi.opens("systems/india/restore")
                .seesIn(
                        ".proposal",
                        "Proposed by Cora",
                        "“fixed in release 41”",
                        "refund india",
                        "email india",
                        "order india",
                        "Disabled → Enabled",
                        "for everyone · since",
                        "by bootstrap · “forged order ids”")
                .looks("restore-approve-phone")
                .presses("Approve and restore…")
                .seesHoldButton()
                .looks("restore-hold-phone");
        assertThat(stage.standing("india", "email")).as("after a tap alone").isEqualTo("disabled");
        chidi.holds();

        chidi.seesIn(".proposal-ended", "Restored. Approved by Chidi.").seesIn(".choosing", "Nothing is contained");
        cora.seesIn(".proposal-ended", "Restored. Approved by Chidi.")
                .seesIn(".choosing", "Nothing is contained")
                .looks("restore-approved");
        assertThat(stage.standing("india", "email")).isEqualTo("enabled");
        cora.opens("timeline")
                .seesEntry("Restore of 3 switches on Shop india proposed. “fixed in release 41”", "Cora")
                .seesEntry("Restore of 3 switches on Shop india approved.", "Chidi")
                .seesEntry("email india Disabled → Enabled for everyone, restored. “fixed in release 41”", "Chidi")
                .looks("restore-timeline");
    }

    @Test
    void whoContainsAgainEndsAProposalBeforeTheApproversEyes() {
        stage.define("juliett", 1);
        stage.contain("juliett", "refund", Map.of());
        Visitor cora = stage.visitor(Device.NIGHT_DESK).signsInAs("commander").opens("systems/juliett/restore");
        cora.presses("Select all").presses("Restore…").types("Why may it return to normal?", "quiet for an hour");
        cora.presses("Propose").seesIn(".proposal", "0 of 1 approval");
        Visitor chidi = stage.visitor().signsInAs("commander2").opens("systems/juliett/restore");
        chidi.presses("Reject…").types("Why not?", "still wr");

        stage.contain("juliett", "order", Map.of());

        chidi.seesIn(".choosing", "2 flips in force").goesOnTyping("ong").seesValue("Why not?", "still wrong");
        stage.contain("juliett", "refund", Map.of("reason", "it refunds again"));

        chidi.seesIn(".proposal-ended", "superseded", "bootstrap changed one of its switches meanwhile")
                .seesNo(".proposal .button-primary")
                .looks("restore-superseded");
        cora.seesIn(".proposal-ended", "superseded").looks("restore-superseded-dark");
        assertThat(stage.standing("juliett", "refund")).isEqualTo("disabled");
    }

    @Test
    void anEmergencyRestoreIsLoudAndIsReviewedByAnother() {
        stage.define("kilo", 1);
        stage.contain("kilo", "refund", Map.of());
        Visitor cora = stage.visitor(Device.NIGHT_PHONE).signsInAs("commander").opens("systems/kilo/restore");
        cora.presses("Select all")
                .presses("Restore…")
                .types("Why may it return to normal?", "customers are stuck")
                .presses("Emergency: restore without approval…")
                .ticks("I restore without anybody's approval")
                .looks("emergency-phone")
                .presses("Restore without approval");
        cora.seesIn(
                ".proposal-emergency", "Emergency restore to review", "You restored it: somebody else must review it.");
        assertThat(stage.standing("kilo", "refund")).isEqualTo("enabled");

        Visitor chidi = stage.visitor().signsInAs("commander2");
        chidi.seesIn(".strip-bad", "Shop kilo: 1 emergency restore to review").looks("emergency-banner");
        chidi.opens("timeline")
                .seesEntry(
                        "EMERGENCY: refund kilo on Shop kilo restored without approval. To be reviewed. “customers are"
                                + " stuck”",
                        "Cora")
                .looks("emergency-timeline");
        chidi.opens("systems/kilo/restore")
                .types("Was it right? What did you find?", "right: the limit held")
                .looks("emergency-review")
                .presses("Reviewed")
                .seesIn(".proposal-ended", "Reviewed by Chidi: “right: the limit held”");
        chidi.opens("").seesNo(".strip-bad:has-text('Shop kilo')");
    }

    @Test
    void oneTimerRestoresByItselfAndOneAsks() {
        stage.define("lima", 0);
        Visitor rosa = stage.visitor().signsInAs("responder");
        rosa.opens("switches/lima/tool.refund?expiresIn=PT1M").holds().sees("is now “Disabled” for everyone for 1 min");
        rosa.opens("switches/lima/tool.email?expiresIn=PT1M");
        rosa.page().locator(".more-line").click();
        rosa.chooses("Ask somebody to restore").looks("flip-sheet-asks").holds().sees("is now “Disabled”");
        Visitor cora = stage.visitor(Device.NIGHT_DESK).signsInAs("commander").filters("lima");
        cora.seesIn(".line-row:visible:has-text('refund lima')", "Disabled", "restores in")
                .seesIn(".line-row:visible:has-text('email lima')", "Disabled", "asks to restore in")
                .looks("timers-run");

        stage.clockIsAhead(Duration.ofMinutes(1));

        cora.seesLive("refund lima", "Enabled").seesLive("email lima", "Disabled");
        cora.seesIn(".line-row:visible:has-text('email lima')", "its time was up at")
                .sees("Shop lima: 1 restore waits for approval");
        cora.looks("timers-over").opens("systems/lima/restore");
        cora.seesIn(".proposal", "Its time was up at", "Restore now?", "email lima")
                .looks("timer-asks");
        cora.presses("Restore now…")
                .seesHoldButton()
                .looks("timer-hold")
                .holdsEnter()
                .seesIn(".proposal-ended", "Restored.");
        assertThat(stage.standing("lima", "email")).isEqualTo("enabled");
        cora.opens("timeline").seesEntry("refund lima Disabled → Enabled for everyone, expired.", "");
    }
}
