package dev.firebreak.switches.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.ui.HoldButton;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

class SwitchboardTest extends BoardFixture {

    @Test
    void containAndHoldSetTheSafestPositionForEveryone() {
        openBoard();
        pressContain();
        assertThat(served()).isEqualTo("enabled");

        hold();

        assertThat(served()).isEqualTo("disabled");
        FlipRow flip = switches.state(system, REFUND).inForce().getFirst();
        assertThat(flip.scope()).isEqualTo(Scope.EVERYONE);
        assertThat(flip.expiresAt()).isNull();
        assertThat(flip.reasonFollows()).isTrue();
        assertThat(flip.by().name()).isEqualTo("rita");
        assertThat(said()).startsWith("Refund payment is now “disabled” for everyone until it is restored.");
    }

    @Test
    void anotherPositionCanBeChosen() {
        openBoard();
        pressContain();
        PositionField position = find(PositionField.class).single();
        position.setValue(switches.state(system, REFUND).definition().position(new PositionKey("limited")));

        hold();

        assertThat(served()).isEqualTo("limited");
    }

    @Test
    void whatStoodSoAlreadyIsSaidToStandStill() {
        openBoard();
        pressContain();
        hold();
        openBoard();
        pressContain();

        hold();

        assertThat(said()).startsWith("Refund payment is still “disabled” for everyone until it is restored.");
    }

    /** A flip for some decides nothing for the others. */
    @Test
    void whatIsAddedBesideASaferFlipForSomeIsSaidAsTheMoveThatItIs() {
        disableFor("acme");
        openBoard();
        assertThat(shown("position")).isEqualTo("disabled for requests where tenant is acme");
        pressContain();
        PositionField position = find(PositionField.class).single();
        position.setValue(switches.state(system, REFUND).definition().position(new PositionKey("limited")));

        hold();

        assertThat(said())
                .startsWith("Refund payment is now “limited” for everyone until it is restored. It is still disabled"
                        + " for requests where tenant is acme.");
        test(find(NativeButton.class).withText("Undo").single()).click();
        assertThat(said())
                .isEqualTo("Undone: Refund payment is back at “enabled”, still disabled for requests where tenant is"
                        + " acme.");
    }

    @Test
    void whatAFlipForEveryoneHidesIsSaid() {
        contain("disabled", Scope.EVERYONE);
        openBoard();
        pressContain();
        PositionField position = find(PositionField.class).single();
        position.setValue(switches.state(system, REFUND).definition().position(new PositionKey("limited")));

        hold();

        assertThat(said())
                .isEqualTo("“limited” is in force for everyone too. Refund payment stays at “disabled”, which is"
                        + " safer.");
    }

    @Test
    void stoppingSaysForWhomItIsStoppedAlready() {
        disableFor("acme");
        openBoard();
        lines().invokeLitRendererFunction(row() - 1, "stop");

        assertThat(find(Touched.class).single().getElement().getTextRecursively())
                .contains("enabled → disabled · already disabled for requests where tenant is acme");
    }

    private void disableFor(String tenant) {
        contain("disabled", new Scope.Match(Map.of("tenant", List.of(tenant))));
    }

    private FlipRow contain(String position, Scope scope) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                Actors.RITA,
                system,
                REFUND,
                new PositionKey(position),
                new Reason("forged order ids"),
                false,
                scope,
                null,
                null,
                null));
        return ((FlipOutcome.Contained) outcome).flip();
    }

    @Test
    void whatSomebodyRestoredSinceIsNotSaidToBeContained() {
        openBoard();
        pressContain();
        hold();

        switches.restore(new RestoreFlips(
                Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed in release 41"), null, false));

        eventually(() -> assertThat(said())
                .isEqualTo("No longer in force: restored by carl. Refund payment is at “enabled” now."));
        assertThat(find(NativeButton.class).withText("Undo").all()).isEmpty();
        assertThat(find(Span.class).withText("Contained").all()).isEmpty();
    }

    @Test
    void undoIsNotOfferedWhereSomebodyFlippedSince() {
        openBoard();
        pressContain();
        PositionField position = find(PositionField.class).single();
        position.setValue(switches.state(system, REFUND).definition().position(new PositionKey("limited")));
        hold();

        contain("disabled", Scope.EVERYONE);

        eventually(() -> assertThat(said())
                .isEqualTo("“limited” is in force for everyone too. Refund payment stays at “disabled”, which is"
                        + " safer."));
        assertThat(find(NativeButton.class).withText("Undo").all()).isEmpty();
    }

    /** One sentence completes all that one act left open. */
    @Test
    void theStripCountsActsWhoseReasonIsToFinish() {
        switches.define(new DefineSwitch(Actors.ADA, system, tool().define(new SwitchKey("tool.send_mail")), null));
        switches.stop(new StopEverything(Actors.RITA, system, new Reason("precaution, reason follows"), true, null));
        BoardReach quiet = new BoardReach(desk.traffic());
        quiet.read(List.of(switches.system(system)));
        BoardStrip strip = new BoardStrip(show -> {}, new ReachWarning(quiet, desk.traffic()));

        strip.show(List.of(switches.system(system)), new OpenWork.Restores(List.of(), List.of()));

        assertThat(strip.getElement().getTextRecursively())
                .contains("2 switches contained")
                .contains("1 reason to finish");
    }

    private void eventually(ThrowingRunnable assertion) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            roundTrip();
            assertion.run();
        });
    }

    @Test
    void undoTakesTheFlipBack() {
        openBoard();
        pressContain();
        hold();

        test(find(NativeButton.class).withText("Undo").single()).click();

        assertThat(served()).isEqualTo("enabled");
        assertThat(said()).isEqualTo("Undone: Refund payment is back at “enabled”.");
    }

    @Test
    void theReasonCanBeFinishedAfterwards() {
        openBoard();
        pressContain();
        hold();
        ReasonToFinish finish = find(ReasonToFinish.class).single();

        test(find(TextField.class, finish).single()).setValue("forged order ids");
        test(find(NativeButton.class, finish).single()).click();

        FlipRow flip = switches.state(system, REFUND).inForce().getFirst();
        assertThat(flip.reason()).isEqualTo("forged order ids");
        assertThat(flip.reasonFollows()).isFalse();
    }

    @Test
    void viewerIsToldWhyContainingIsNotOffered() {
        seat.take(Actors.VIC);
        openBoard();
        assertThat(shown("act")).isEqualTo("Details");

        pressContain();

        assertThat(find(HoldButton.class).all()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().startsWith("vic may look but not contain."));
    }

    @Test
    void aViewerOfWhatIsContainedIsOfferedNothingEither() {
        openBoard();
        pressContain();
        hold();
        seat.take(Actors.VIC);
        openBoard();

        pressContain();

        String sheet = find(FlipSheet.class).single().getElement().getTextRecursively();
        assertThat(sheet).contains("Refund payment", "vic may look but not contain.");
        assertThat(sheet).doesNotContain("Contain:", "Change:", "Restore instead", "Save the reason");
    }

    @Test
    void aRefusalStandsBesideTheButtonInItsOwnSentence() {
        openBoard();
        pressContain();
        seat.take(Actors.VIC);

        hold();

        assertThat(served()).isEqualTo("enabled");
        FlipSheet sheet = find(FlipSheet.class).single();
        assertThat(sheet.getElement().getTextRecursively()).contains("vic may not contain.");
    }

    @Test
    void aFlipFromElsewhereShowsWithinASecond() {
        openBoard();
        assertThat(shown("position")).isEqualTo("enabled");

        flipElsewhere();

        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(1)).untilAsserted(() -> {
            roundTrip();
            assertThat(shown("position")).isEqualTo("disabled");
        });
        assertThat(shown("by")).isEqualTo("carl");
        assertThat(shown("why")).isEqualTo("“forged order ids”");
    }

    @Test
    void theIncidentOfTheNewestFlipIsFilledInForTheNextOne() {
        switches.flip(new FlipSwitch(
                Actors.CARL,
                system,
                REFUND,
                new PositionKey("limited"),
                new Reason("forged order ids"),
                false,
                Scope.EVERYONE,
                null,
                null,
                new IncidentKey("OPS-4242")));
        openBoard();
        assertThat(shown("incident")).isEqualTo("OPS-4242");

        pressContain();
        hold();

        assertThat(switches.state(system, REFUND).inForce()).hasSize(2).allMatch(flip -> new IncidentKey("OPS-4242")
                .equals(flip.incident()));
    }

    @Test
    void theFilterFindsBySystemAndKind() {
        openBoard();

        test(find(TextField.class).single()).setValue(system + " tool");

        assertThat(lines().size()).isEqualTo(2);
        assertThat(row()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsContainedIsShownOnRequest() {
        openBoard();
        pressContain();
        hold();

        show(BoardQuery.Show.CONTAINED);

        for (int index = 0; index < lines().size(); index++) {
            BoardLine line = lines().getItem(index);
            assertThat(line).satisfiesAnyOf(it -> assertThat(it).isInstanceOf(BoardLine.Head.class), it -> assertThat(
                            ((BoardLine.Row) it).state().isContained())
                    .isTrue());
        }
        assertThat(row()).isPositive();
    }

    @SuppressWarnings("unchecked")
    private void show(BoardQuery.Show show) {
        BoardFilter filter = find(BoardFilter.class).single();
        find(RadioButtonGroup.class, filter).single().setValue(show);
    }

    private String said() {
        return find(Paragraph.class).withClassName("said").single().getText();
    }
}
