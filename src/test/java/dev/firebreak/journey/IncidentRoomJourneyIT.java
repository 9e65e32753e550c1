package dev.firebreak.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.journey.Visitor.Device;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An incident from the flip that declares it to its end, in real browsers, two people at work on it at once. */
@ExtendWith(OneStage.class)
class IncidentRoomJourneyIT {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final LocalDate yesterday = LocalDate.now(BERLIN).minusDays(1);
    private static final long AGREED_MILLIS = 1_500;

    private final Stage stage;

    IncidentRoomJourneyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void twoPeopleWorkAnIncidentFromAFlipToItsEnd() throws IOException {
        stage.define("papa", 0);
        Application application = stage.application("papa");
        application.asks();
        Room rosa = declaredByAFlip(stage.visitor().signsInAs("responder"), "papa");
        Room cora = Room.of(stage.visitor(Device.NIGHT_DESK).signsInAs("commander"), rosa.incident());

        theyMeet(rosa, cora);
        theyWriteAtOnce(rosa, cora);
        theyJudge(rosa, cora);
        theyContain(rosa, cora, application);
        theyKeepTheRecord(rosa, cora);
        anotherIsMergedIn(rosa, cora, "papa");
        theyRestore(rosa, cora);
        theyEnd(rosa, cora);
        theFiguresAreRight(rosa, cora);
        insightsCountIt(cora.incident());
        rosa.prints();
    }

    @Test
    void onAPhoneInTheDarkAnIncidentIsWorkedToItsEnd() {
        stage.define("quebec", 0);
        Room cora = declaredByAFlip(stage.visitor(Device.NIGHT_PHONE).signsInAs("commander"), "quebec");
        cora.looksByThumb("incident-phone");
        cora.unfolds("2 switches at normal").does("Contain email quebec").holds();
        cora.sees(".done", "email quebec is now “Disabled”")
                .looksByThumb("incident-phone-sheet")
                .closesTheSheet()
                .isContained("email quebec")
                .notes("both tools are off")
                .looksByThumb("incident-phone-note");
        cora.does("Post update").looksByThumb("incident-phone-update");
        cora.answers("How does it stand?", "Contained; we look for the cause.", "Post it");
        cora.does("Contained…").answers("Reason", "no refund for a while", "It is contained");
        cora.seesState("Contained").does("Restore all…").looksByThumb("incident-phone-restore");
        cora.answersHere("Why may it return to normal?", "the key is revoked", "Restore all")
                .sees(".room-restored", "2 flips ended.")
                .confirms("Done")
                .seesState("Restoring");
        cora.does("Resolved…").confirms("It is resolved").seesState("Resolved");
        cora.does("Close…").confirms("Close it").seesState("Closed").looksByThumb("incident-phone-closed");
        assertThat(stage.standing("quebec", "email")).isEqualTo("enabled");
    }

    private Room declaredByAFlip(Visitor somebody, String system) {
        somebody.filters(system);
        somebody.presses("Contain refund " + system).seesHoldButton().holds();
        somebody.sees("refund " + system + " is now “Disabled”").looks("incident-offered-" + system);
        somebody.presses(somebody.page().locator(".after-flip button").getByText("Declare incident"));
        return Room.of(somebody)
                .sees(".room-title", "refund " + system + " disabled")
                .seesState("Active")
                .isContained("refund " + system)
                .seesEntry("refund " + system + " Enabled → Disabled");
    }

    private static void theyMeet(Room rosa, Room cora) {
        rosa.sees(".room-onlookers", "Also here: Cora");
        cora.sees(".room-onlookers", "Also here: Rosa");
        cora.does("Take Commander").sees(".room-person", "Cora");
        rosa.sees(".room-person", "Cora").does("Take Operations");
        cora.sees(".room-person:has-text('Operations')", "Rosa");
    }

    /** What one writes is not touched by what the other does, and what both post in one moment is all there. */
    private static void theyWriteAtOnce(Room rosa, Room cora) {
        rosa.begins("half a thought");
        cora.notes("looking at the gateway's log");
        rosa.seesEntry("looking at the gateway's log").hasBegun("half a thought");
        rosa.comesBack().hasBegun("half a thought").hasInSight(".composer .button-primary");
        rosa.begins("refunds came from **one** key");
        cora.begins("the key belongs to a test account");
        long moment = System.currentTimeMillis() + AGREED_MILLIS;
        rosa.postsAt(moment);
        cora.postsAt(moment);
        for (Room room : List.of(rosa, cora)) {
            room.seesEntry("refunds came from one key")
                    .seesEntry("the key belongs to a test account")
                    .hasBegun("");
        }
    }

    private static void theyJudge(Room rosa, Room cora) {
        rosa.seesSeverity("SEV2 provisional");
        cora.does("Judge…")
                .hasInSight("vaadin-dialog[opened] .impact-axis >> nth=0")
                .scores("User harm", "2")
                .scores("Data exposure", "0");
        cora.scores("Compliance risk", "1").scores("Business impact", "3").looks("incident-judge-dark");
        cora.confirms("Judge").seesSeverity("SEV2");
        rosa.seesSeverity("SEV2").seesEntry("Severity: stays SEV2, by the rules.");
        rosa.does("Post update").slips("How does it stand?", "Refunds are o");
        rosa.answers("How does it stand?", "Refunds are off. **Next** in 30 minutes.", "Post it");
        cora.sees(".room-update", "Refunds are off. Next in 30 minutes.", "Internal");
    }

    /** Contained is what every instance obeys; until then it takes a reason. */
    private static void theyContain(Room rosa, Room cora, Application application) throws IOException {
        rosa.does("Contain email papa").holds();
        cora.isContained("email papa").does("Contained…");
        cora.isRefused("It is contained", "Not proven: 2 of 2 flips not confirmed everywhere");
        application.asks();
        cora.sees("vaadin-dialog[opened] .flip-reach", "1 instance");
        cora.looks("incident-proof-dark").confirms("It is contained").seesState("Contained");
        rosa.seesState("Contained").seesEntry("All 2 flips have reached every instance that holds values.");
    }

    private static void theyKeepTheRecord(Room rosa, Room cora) {
        rosa.marks("refunds came from", "Pin as key event");
        cora.sees(".entry-pinned", "refunds came from one key");
        cora.marks("the key belongs", "Correct…");
        cora.answers("What holds instead", "the key belongs to a **partner**", "Correct");
        for (Room room : List.of(rosa, cora)) {
            assertThat(room.entry("partner").locator(".entry-struck"))
                    .containsText("the key belongs to a test account");
            assertThat(room.entry("partner").locator(".entry-instead")).containsText("the key belongs to a partner");
        }
        rosa.looks("incident-room");
    }

    private void anotherIsMergedIn(Room rosa, Room cora, String system) throws IOException {
        String other = stage.declared("Customers report refunds of " + system, system, false);
        Room there = Room.of(stage.visitor().signsInAs("commander2"), other);
        there.goesOn("Merge into…");
        there.dialog().getByLabel("Into").fill(cora.incident());
        there.choosesFirst(cora.incident());
        there.answers("Why?", "the same cause", "Merge");
        there.sees(".room-chips", "goes on in " + cora.incident()).looks("incident-merged");
        cora.sees(".record-panel[aria-label=Links]", other, "Customers report refunds of papa");
        rosa.seesEntry(other);
    }

    private void theyRestore(Room rosa, Room cora) {
        cora.does("Restore all…")
                .sees("vaadin-dialog[opened] .room-bundle", "refund papa", "email papa", "Disabled → Enabled")
                .looks("incident-restore-dark")
                .answersHere("Why may it return to normal?", "the key is revoked", "Restore all")
                .sees(".room-restored", "2 flips ended.")
                .confirms("Done")
                .seesState("Restoring");
        assertThat(stage.standing("papa", "refund")).isEqualTo("enabled");
        assertThat(stage.standing("papa", "email")).isEqualTo("enabled");
        rosa.seesState("Restoring");
    }

    private static void theyEnd(Room rosa, Room cora) {
        cora.does("Resolved…").confirms("It is resolved").seesState("Resolved");
        rosa.seesState("Resolved");
        cora.does("Close…").confirms("Close it").seesState("Closed");
        rosa.seesState("Closed").sees(".room-acts", "Reopen…");
    }

    /** Each is what a person with paper and a pencil makes of these moments. */
    private void theFiguresAreRight(Room rosa, Room cora) throws IOException {
        stage.amend(cora.incident(), moments());
        String day = yesterday.format(DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US));
        cora.corrects("Detected", "Impact started", day, "10:00:00 AM", "first wrong refund in the log");
        rosa.sees(".room-clocks", "after impact began");
        rosa.corrects("Detected", "Detected", day, "10:12:30 AM", "the first complaint");
        for (Room room : List.of(rosa, cora)) {
            room.seesClock("Detected", "00:12:30", "after impact began")
                    .seesClock("Acknowledged", "00:01:45", "after paging · Cora")
                    .seesClock("Contained", "00:07:40", "after detection")
                    .seesClock("Restored", "01:30:00", "after containment")
                    .seesClock("Resolved", "02:30:00", "after detection");
            room.seesFigure("Time to detect", "12 min 30 s")
                    .seesFigure("Time to declare", "2 min 30 s")
                    .seesFigure("Time to acknowledge", "1 min 45 s")
                    .seesFigure("Time to contain", "7 min 40 s")
                    .seesFigure("Harm window", "20 min 10 s")
                    .seesFigure("Time to resolve", "2 h 30 min")
                    .seesFigure("Degraded time", "1 h 30 min");
        }
        cora.looks("incident-closed-dark");
    }

    /** All but when harm began and when somebody saw it, which are corrected by hand. */
    private Map<String, Object> moments() {
        Map<String, Object> moments = new LinkedHashMap<>();
        moments.put("containDecided", at("10:14:00"));
        moments.put("declared", at("10:15:00"));
        moments.put("paged", at("10:16:00"));
        moments.put("acknowledged", at("10:17:45"));
        moments.put("contained", at("10:20:10"));
        moments.put("restored", at("11:50:10"));
        moments.put("resolved", at("12:42:30"));
        return Map.of("moments", moments, "reason", "by the gateway's log");
    }

    private String at(String time) {
        return yesterday
                .atTime(LocalTime.parse(time))
                .atZone(BERLIN)
                .toInstant()
                .toString();
    }

    /** It, and neither the rehearsal nor what went on in it. */
    private void insightsCountIt(String incident) throws IOException {
        stage.declared("A rehearsal on papa", "papa", true);
        Visitor reader = stage.visitor().signsInAs("viewer").opens("insights?view=executives&days=30&system=papa");
        reader.seesIn(".tile:has-text('Incidents')", "left out: 1 drill, 1 merged");
        assertThat(reader.page().locator(".tile:has-text('Incidents') .tile-number"))
                .hasText("1");
        reader.seesIn("tr:has-text('Time to contain')", "7 min 40 s")
                .seesIn("tr:has-text('Harm window')", "20 min 10 s")
                .looks("incident-insights");
        reader.page().locator(".tile:has-text('Incidents') .tile-number").click();
        reader.seesIn(".incident-line:has-text('" + incident + "')", "Closed");
    }
}
