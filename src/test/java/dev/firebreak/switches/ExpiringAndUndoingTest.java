package dev.firebreak.switches;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.CLEO;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.ROB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** SWITCHES.md, "Expiry" and "Undo". */
abstract class ExpiringAndUndoingTest extends SwitchesFixture {
    private static final Duration HOUR = Duration.ofHours(1);

    @BeforeEach
    void defineSwitches() {
        define(REFUND, Definitions.tool(1));
        define(MAIL, Definitions.tool());
    }

    @Test
    void aFlipWhoseTimeIsUpEndsByItselfWhereNoApprovalsAreAsked() {
        FlipRow flip = containFor(RITA, MAIL, "disabled", HOUR, null);
        assertThat(flip.onExpiry()).isEqualTo(OnExpiry.RESTORE);
        moveTime(HOUR.minusSeconds(1));
        assertThat(served(MAIL)).isEqualTo("disabled");
        moveTime(Duration.ofSeconds(1));
        assertThat(served(MAIL)).isEqualTo("enabled");
        assertThat(switches.flip(flip.id()).state()).isEqualTo(FlipState.EXPIRED);
        assertThat(lastEntry().kind()).isEqualTo("switch.expired");
        assertThat(String.valueOf(lastEntry().by())).contains("\"kind\":\"schedule\"");
    }

    @Test
    void anExpiryEndsItsOwnFlipOnly() {
        containFor(RITA, MAIL, "disabled", HOUR, null);
        contain(RITA, MAIL, "limited");
        moveTime(HOUR);
        assertThat(served(MAIL)).isEqualTo("limited");
    }

    @Test
    void aLateSweepEndsWhatIsOverdueAtOnce() {
        containFor(RITA, MAIL, "disabled", HOUR, null);
        moveTime(Duration.ofDays(3));
        assertThat(served(MAIL)).isEqualTo("enabled");
        long revision = revision();
        switches.keepDueTimes();
        assertThat(revision()).describedAs("sweeping again changes nothing").isEqualTo(revision);
    }

    @Test
    void whereApprovalsAreAskedTheFlipStaysAndAProposalOpens() {
        FlipRow flip = containFor(RITA, REFUND, "disabled", HOUR, null);
        assertThat(flip.onExpiry()).isEqualTo(OnExpiry.ASK);
        moveTime(HOUR);
        assertThat(served(REFUND)).isEqualTo("disabled");
        RestoreRow proposal = openProposal();
        assertThat(proposal.kind()).isEqualTo(RestoreKind.EXPIRY);
        assertThat(proposal.items()).extracting(RestoreRow.Item::flip).containsExactly(flip.id());
        switches.keepDueTimes();
        assertThat(openProposal().id()).describedAs("asked once").isEqualTo(proposal.id());
        approve(CARL, proposal);
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void everyScreenLearnsThatAFlipHasAsked() {
        containFor(RITA, REFUND, "disabled", HOUR, null);
        moveTime(HOUR);
        FlipRow shown = switches.state(system, REFUND).inForce().getFirst();
        assertThat(shown.askedAt()).isEqualTo(shown.expiresAt());
    }

    @Test
    void whoeverSetTheTimerCountsAsTheProposer() {
        containFor(CARL, REFUND, "disabled", HOUR, OnExpiry.ASK);
        moveTime(HOUR);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> approve(CARL, openProposal()));
        approve(CLEO, openProposal());
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void askingOnASwitchWithoutApprovalsLetsAnyCommanderDecide() {
        containFor(CARL, MAIL, "disabled", HOUR, OnExpiry.ASK);
        moveTime(HOUR);
        assertThat(served(MAIL)).isEqualTo("disabled");
        assertThat(openProposal().approvalsNeeded()).isZero();
        assertThat(openProposal().decisionsMissing()).isEqualTo(1);
        RestoreId asked = openProposal().id();
        approve(CARL, openProposal());
        assertThat(served(MAIL)).isEqualTo("enabled");
        assertThat(switches.restore(asked).decisionsMissing()).isZero();
    }

    @Test
    void twoThatAskAtOnceAreOneProposal() {
        containFor(RITA, REFUND, "disabled", HOUR, null);
        containFor(RITA, REFUND, "limited", HOUR, null);
        moveTime(HOUR);
        assertThat(openProposal().items()).hasSize(2);
        approve(CARL, openProposal());
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void oneThatAskedIsAskedAgainWhenItsProposalFellWithAnotherRestore() {
        containFor(RITA, REFUND, "disabled", HOUR, null);
        FlipRow other = contain(RITA, REFUND, "limited");
        moveTime(HOUR);
        RestoreRow first = openProposal();
        approve(CLEO, restore(CARL, end(other)));
        assertThat(switches.restore(first.id()).state()).isEqualTo(RestoreState.SUPERSEDED);
        switches.keepDueTimes();
        approve(CLEO, openProposal());
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    private RestoreRow openProposal() {
        List<RestoreRow> open = switches.openRestores().stream()
                .filter(restore -> restore.system().equals(system))
                .toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void lettingASwitchThatAsksRestoreByItselfNeedsACommander() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> containFor(RITA, REFUND, "disabled", HOUR, OnExpiry.RESTORE));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> containFor(Actors.tokenFor(system, "bot"), REFUND, "disabled", HOUR, OnExpiry.RESTORE));
        assertThat(served(REFUND)).isEqualTo("enabled");
        containFor(CARL, REFUND, "disabled", HOUR, OnExpiry.RESTORE);
        moveTime(HOUR);
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void withoutAnEndNothingExpires() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> flip(RITA, MAIL, "disabled", Scope.EVERYONE, null, OnExpiry.ASK));
        contain(RITA, MAIL, "disabled");
        moveTime(Duration.ofDays(400));
        assertThat(served(MAIL)).isEqualTo("disabled");
    }

    @Test
    void whoeverFlippedTakesItBackAloneWithinTwoMinutes() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        clock.move(Duration.ofMinutes(2));
        switches.undo(RITA, List.of(flip.id()));
        assertThat(served(REFUND)).isEqualTo("enabled");
        assertThat(switches.flip(flip.id()).state()).isEqualTo(FlipState.UNDONE);
        assertThat(lastEntry().kind()).isEqualTo("switch.undone");
    }

    @Test
    void afterTwoMinutesItIsTooLate() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        clock.move(Duration.ofMinutes(2).plusMillis(1));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(RITA, List.of(flip.id())));
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseFlipped() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(ROB, List.of(flip.id())));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(ADA, List.of(flip.id())));
    }

    @Test
    void aTokenThatActsForAPersonIsThatPerson() {
        FlipRow flip = contain(Actors.tokenActingFor(RITA), REFUND, "disabled");
        switches.undo(RITA, List.of(flip.id()));
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void whereSomebodyFlippedSinceItIsNotTakenBack() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        contain(ROB, REFUND, "limited", tenant("acme"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(RITA, List.of(flip.id())));
    }

    @Test
    void aFlipOfAnotherSwitchSinceDoesNotMatter() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        contain(ROB, MAIL, "limited");
        switches.undo(RITA, List.of(flip.id()));
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void undoingTakesBackThatFlipAndNoOther() {
        contain(ROB, REFUND, "limited");
        FlipRow flip = contain(RITA, REFUND, "disabled");
        switches.undo(RITA, List.of(flip.id()));
        assertThat(served(REFUND)).isEqualTo("limited");
    }

    @Test
    void aStopIsTakenBackAsOne() {
        List<FlipId> flips = switches.stop(new StopEverything(RITA, system, WHY, null)).flips().stream()
                .map(FlipRow::id)
                .toList();
        long before = revision();
        switches.undo(RITA, List.of(flips.get(0), flips.get(1), flips.get(0)));
        assertThat(revision()).isEqualTo(before + 1);
        assertThat(served(REFUND)).isEqualTo("enabled");
        assertThat(served(MAIL)).isEqualTo("enabled");
    }

    @Test
    void whatIsNotInForceIsNotTakenBack() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        switches.undo(RITA, List.of(flip.id()));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.undo(RITA, List.of(flip.id())));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> switches.undo(RITA, List.of(FlipId.next())));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> switches.undo(RITA, List.of()));
    }
}

@ContextConfiguration(initializers = OnH2.class)
class ExpiringAndUndoingOnH2Test extends ExpiringAndUndoingTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class ExpiringAndUndoingOnPostgresTest extends ExpiringAndUndoingTest {}
