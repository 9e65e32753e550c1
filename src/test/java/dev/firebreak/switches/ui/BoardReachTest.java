package dev.firebreak.switches.ui;

import static dev.firebreak.switches.Reach.State.COMPLETE;
import static dev.firebreak.switches.Reach.State.ENDED;
import static dev.firebreak.switches.Reach.State.LATE;
import static dev.firebreak.switches.Reach.State.NOBODY;
import static dev.firebreak.switches.Reach.State.UNDERWAY;
import static dev.firebreak.testing.FakeReach.laggard;
import static dev.firebreak.testing.FakeReach.way;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.internal.JacksonSerializer;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the board and its sheets say of who runs and how far flips have got, while one looks. */
class BoardReachTest extends BoardFixture {

    @Test
    void aLineSaysHowFarItsFlipHasGotAndIsBlueOnlyOnceThatIsProven() {
        flipElsewhere();
        reach.got(system, way(UNDERWAY, 2, 6, 3));
        openBoard();
        assertThat(line()).isEqualTo(new LineReach("quiet", "2 of 3 · 3 at next request", "2 of 3", true, 33, 50));

        reach.got(system, way(LATE, 5, 6, 0, laggard("pod-3")));

        eventually(() ->
                assertThat(line()).isEqualTo(new LineReach("bad", "5 of 6: 1 not yet", "1 not yet", true, 83, 0)));

        reach.got(system, way(COMPLETE, 6, 6, 0));

        eventually(() ->
                assertThat(line()).isEqualTo(new LineReach("held", "6 of 6 · 0.4 s", "6 of 6 · 0.4 s", true, 100, 0)));
    }

    /** What turns a line into JSON needs more than a test of the board does. */
    @Test
    void theBrowserCanBeSentIt() {
        openBoard();

        assertThat(JacksonSerializer.toJson(line()).path("words").stringValue()).isEqualTo("nobody asks for it");
        assertThat(JacksonSerializer.toJson(head()).path("words").stringValue()).isEqualTo("no instance runs");
    }

    @Test
    void aSwitchThatNobodyAsksForIsNeverSaidToObey() {
        flipElsewhere();
        reach.got(system, way(NOBODY, 0, 0, 0));
        openBoard();

        assertThat(line().words()).isEqualTo("nobody asks for it");
        assertThat(line().look()).isEqualTo("quiet");
        assertThat(line().bar()).isFalse();
    }

    @Test
    void theHeadSaysWhoRunsAndIsRedWhereOneLags() {
        reach.runs(system, new Reach.OfSystem(6, null, 0, 38.2, List.of(), 0, 0));
        openBoard();
        assertThat(head()).isEqualTo(new LineReach("quiet", "6 instances · 38 requests/s", "", false, 0, 0));

        reach.runs(system, new Reach.OfSystem(4, 6, 2, 0.2, List.of(), 0, 0));

        eventually(() -> assertThat(head())
                .isEqualTo(new LineReach(
                        "warn", "4 of 6 instances expected · 2 silent · 12 requests/min", "", false, 0, 0)));
    }

    @Test
    void theHeadSaysInWordsWhatItsRedMeans() {
        reach.runs(system, new Reach.OfSystem(6, null, 0, 0, List.of(laggard("pod-3")), 1, 0));
        openBoard();

        assertThat(head()).isEqualTo(new LineReach("bad", "1 does not obey · 6 instances", "", false, 0, 0));
    }

    @Test
    void whoDoesNotObeyIsNamedInTheStripUntilItDoes() {
        openBoard();
        assertThat(strip()).doesNotContain("does not obey");

        reach.runs(system, new Reach.OfSystem(6, null, 0, 0, List.of(laggard("pod-3")), 1, 0));

        eventually(() -> assertThat(strip()).contains("Assistant " + system + ": pod-3 does not obey"));

        reach.runs(system, new Reach.OfSystem(6, null, 0, 0, List.of(), 0, 0));

        eventually(() -> assertThat(find(ReachWarning.class).all()).isEmpty());
    }

    @Test
    void aSilentOneIsSaidToBeSilent() {
        Reach.Laggard silent = new Reach.Laggard("pod-3", Duration.ofMinutes(2), true, false);
        reach.runs(system, new Reach.OfSystem(5, null, 1, 0, List.of(silent), 1, 0));
        openBoard();

        assertThat(strip()).contains("pod-3 is silent, not confirmed");
    }

    /** A phone has room for one name or a number; what is wrong is said of both. */
    @Test
    void theStripSaysBrieflyTooWhoDoesNotObey() {
        reach.runs(system, new Reach.OfSystem(6, null, 0, 0, List.of(laggard("pod-3")), 1, 0));
        openBoard();
        assertThat(briefly()).endsWith("pod-3 does not obey");

        reach.runs(
                system, new Reach.OfSystem(1_204, null, 0, 0, List.of(laggard("pod-3"), laggard("pod-4")), 1_200, 0));

        eventually(() -> assertThat(briefly()).endsWith("1,200 do not obey"));
        assertThat(strip()).contains("1,200 instances do not obey: pod-3, pod-4");
    }

    private String briefly() {
        return find(ReachWarning.class)
                .single()
                .getContent()
                .getChildren()
                .filter(part -> part.getElement().getClassList().contains("strip-few"))
                .map(part -> part.getElement().getTextRecursively())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeTheFlipTheSheetSaysWhatItTouches() {
        reach.asks(system, new Reach.OfSwitch(Reach.Asked.NOW, 14, 8.3, Duration.ofMillis(480)));
        openBoard();
        pressContain();

        assertThat(text(Touches.class))
                .isEqualTo(
                        "What this touches14 instances, 8 requests/s for this switch. Expect all to obey within 0.5 s,"
                                + " as after the last flips.");
    }

    @Test
    void beforeTheFlipTheSheetSaysThatNobodyAsks() {
        openBoard();
        pressContain();

        assertThat(text(Touches.class)).contains("Nobody asks for this switch: containing it would do nothing here.");
    }

    @Test
    void beforeStoppingEverythingTheSheetSaysWhomItTouches() {
        reach.asks(system, new Reach.OfSwitch(Reach.Asked.NOW, 1_204, 0, Duration.ofMillis(480)));
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "stop");

        assertThat(text(Touches.class)).contains("1,204 instances. Expect all to obey within 0.5 s");
    }

    @Test
    void theSwitchPageNamesWhoAsksWhileOneLooks() {
        reach.callers(
                system,
                25,
                caller("pod-3", Reach.Standing.BEHIND, true),
                caller("pod-4", Reach.Standing.CURRENT, false));
        UI.getCurrent().navigate(Links.toSwitch(system, REFUND));
        assertThat(text(SwitchCallers.class))
                .contains("pod-3behindfor values are pushed to it · may be several")
                .contains("pod-4has the newestvalues are pushed to it")
                .contains("and 23 more");

        reach.callers(system, 1, caller("pod-3", Reach.Standing.CURRENT, false));

        eventually(() -> assertThat(text(SwitchCallers.class))
                .contains("pod-3has the newest")
                .doesNotContain("pod-4", "behind"));
    }

    private static Reach.CallerRow caller(String name, Reach.Standing standing, boolean late) {
        @Nullable Duration behind = late ? Duration.ofSeconds(12) : null;
        return new Reach.CallerRow(name, Reach.Way.SYNC, standing, behind, late, late);
    }

    @Test
    void afterTheFlipTheSheetFollowsHowFarItGets() {
        openBoard();
        pressContain();
        reach.got(system, way(UNDERWAY, 2, 6, 3));
        hold();
        assertThat(text(FlipReach.class))
                .contains("2 of 3 instances obey so far.", "3 more hold no values and obey at their next request.");

        reach.got(system, way(LATE, 5, 6, 0, laggard("pod-3")));

        eventually(() -> assertThat(text(FlipReach.class))
                .contains("5 of 6 instances obey: 1 does not.", "pod-3 does not obey, for "));

        reach.got(system, way(COMPLETE, 6, 6, 0));

        eventually(() -> assertThat(text(FlipReach.class))
                .contains("All 6 instances obey, after 0.4 s.")
                .doesNotContain("pod-3"));
    }

    /** Who asks each time is not said to obey before it has asked. */
    @Test
    void whatIsCompleteSaysForWhomThatIsProven() {
        openBoard();
        pressContain();
        reach.got(system, way(COMPLETE, 4, 6, 2));
        hold();

        assertThat(text(FlipReach.class))
                .contains("4 of 6 instances obey, all that hold values, after 0.4 s.")
                .contains("2 more hold no values and obey at their next request.");
    }

    @Test
    void afterStoppingEverythingTheWeakestSwitchSpeaks() {
        openBoard();
        reach.got(system, way(LATE, 5, 6, 0, laggard("pod-3")));
        lines().invokeLitRendererFunction(row() - 1, "stop");
        hold();

        assertThat(text(FlipReach.class)).contains("5 of 6 instances obey: 1 does not.", "pod-3");
    }

    @Test
    void ofAFlipThatEndedTheSheetSaysWhoHadNotObeyed() {
        openBoard();
        pressContain();
        reach.got(system, way(LATE, 5, 6, 0, laggard("pod-3")));
        hold();

        switches.restore(
                new RestoreFlips(Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed"), null, false));

        eventually(() -> assertThat(find(FlipReach.class).all()).isEmpty());
        assertThat(find(EndedReach.class).all()).isEmpty();

        reach.got(system, way(ENDED, 5, 8, 2, laggard("pod-3")));

        eventually(() -> assertThat(find(EndedReach.class).all()).hasSize(1));
        assertThat(text(EndedReach.class))
                .contains("It ended before all obeyed: 5 of 6 had it.")
                .contains("2 more held no values and had not asked since.")
                .contains("pod-3 had not obeyed, for 12 s");
    }

    @Test
    void ofAFlipThatAllObeyedNothingIsLeftToSay() {
        openBoard();
        pressContain();
        reach.got(system, way(COMPLETE, 6, 6, 0));
        hold();

        switches.restore(
                new RestoreFlips(Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed"), null, false));

        eventually(() -> assertThat(find(FlipReach.class).all()).isEmpty());
        assertThat(find(EndedReach.class).all()).isEmpty();
    }

    @Test
    void whatIsTakenBackSaysNothingOfItsReach() {
        openBoard();
        pressContain();
        hold();

        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(find(FlipReach.class).all()).isEmpty();
    }

    /** A change of reach costs what is in sight, not what there is. */
    @Test
    void aChangeOfReachLooksAtNothingOutOfSight() {
        for (int number = 0; number < 400; number++) {
            switches.define(
                    new DefineSwitch(Actors.ADA, system, tool().define(new SwitchKey("tool.t" + number)), null));
        }
        openBoard();
        line();
        long before = reach.reads();

        reach.asks(system, new Reach.OfSwitch(Reach.Asked.NOW, 3, 1, null));

        eventually(() -> assertThat(line().words()).isEqualTo("3 instances"));
        assertThat(reach.reads() - before).isLessThan(400);
    }

    private LineReach line() {
        return lines().getLitRendererPropertyValue(row(), "reach", LineReach.class);
    }

    private LineReach head() {
        return lines().getLitRendererPropertyValue(row() - 1, "reach", LineReach.class);
    }

    private String strip() {
        return text(BoardStrip.class);
    }

    private String text(Class<? extends Component> type) {
        return find(type).single().getElement().getTextRecursively();
    }

    private void eventually(ThrowingRunnable assertion) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            roundTrip();
            assertion.run();
        });
    }
}
