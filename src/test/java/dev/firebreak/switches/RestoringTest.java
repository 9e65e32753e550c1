package dev.firebreak.switches;

import static dev.firebreak.switches.Definitions.context;
import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.CHAN;
import static dev.firebreak.testing.Actors.CLEO;
import static dev.firebreak.testing.Actors.RITA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import dev.firebreak.timeline.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** SWITCHES.md, "Restoring" and "Restore proposals". */
abstract class RestoringTest extends SwitchesFixture {
    private static final SwitchKey MODEL = new SwitchKey("model.main");

    @BeforeEach
    void defineSwitches() {
        define(REFUND, Definitions.tool(1));
        define(MAIL, Definitions.tool("Send mail", 0, java.util.Map.of()));
        define(MODEL, Definitions.tool("Model", 2, java.util.Map.of()));
    }

    @Test
    void restoringEndsFlips() {
        FlipRow flip = contain(RITA, MAIL, "disabled");
        RestoreRow restore = restore(CARL, end(flip));
        assertThat(restore.state()).isEqualTo(RestoreState.DONE);
        assertThat(restore.revision()).isEqualTo(revision());
        assertThat(served(MAIL)).isEqualTo("enabled");
        assertThat(switches.flip(flip.id()).state()).isEqualTo(FlipState.RESTORED);
        assertThat(lastEntry().sentence())
                .isEqualTo("Send mail: disabled → enabled for everyone, restored. “forged order ids”");
    }

    @Test
    void restoringOneOfTwoFlipsLeavesTheOther() {
        FlipRow safest = contain(RITA, MAIL, "disabled");
        contain(RITA, MAIL, "limited");
        restore(CARL, end(safest));
        assertThat(served(MAIL)).isEqualTo("limited");
    }

    @Test
    void restoringNeedsThePermissionToRestore() {
        contain(RITA, MAIL, "disabled");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> restoreAll(RITA));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> flip(RITA, MAIL, "enabled", Scope.EVERYONE, null, null));
        assertThat(served(MAIL)).isEqualTo("disabled");
    }

    @Test
    void aSwitchThatAsksForNoApprovalIsRestoredByATokenToo() {
        contain(RITA, MAIL, "disabled");
        assertThat(restoreAll(Actors.tokenFor(system, "bot")).state()).isEqualTo(RestoreState.DONE);
    }

    @Test
    void flippingToTheNormalPositionRestoresAllFlipsOfTheSwitch() {
        contain(RITA, MAIL, "disabled");
        contain(RITA, MAIL, "limited", tenant("acme"));
        contain(RITA, REFUND, "limited");
        FlipOutcome outcome = flip(CARL, MAIL, "enabled", Scope.EVERYONE, null, null);
        assertThat(outcome).isInstanceOfSatisfying(FlipOutcome.Restored.class, restored -> {
            assertThat(restored.normal()).isEqualTo(new PositionKey("enabled"));
            assertThat(restored.restore().state()).isEqualTo(RestoreState.DONE);
            assertThat(restored.restore().items()).hasSize(2);
        });
        assertThat(inForce(MAIL)).isEmpty();
        assertThat(inForce(REFUND)).hasSize(1);
    }

    @Test
    void flippingToTheNormalPositionProposesWhereApprovalsAreAsked() {
        contain(RITA, REFUND, "disabled");
        FlipOutcome outcome = flip(CARL, REFUND, "enabled", Scope.EVERYONE, null, null);
        assertThat(outcome).isInstanceOfSatisfying(FlipOutcome.Restored.class, it -> assertThat(
                        it.restore().state())
                .isEqualTo(RestoreState.PROPOSED));
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void theNormalPositionIsForEveryoneAndForGood() {
        contain(RITA, MAIL, "disabled");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> flip(CARL, MAIL, "enabled", tenant("acme"), null, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> flip(CARL, MAIL, "enabled", Scope.EVERYONE, Duration.ofHours(1), null));
    }

    @Test
    void whereNothingIsContainedThereIsNothingToRestore() {
        long before = revision();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> restoreAll(CARL));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> flip(CARL, MAIL, "enabled", Scope.EVERYONE, null, null));
        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void aProposalWaitsForSomebodyElse() {
        contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        assertThat(proposal.state()).isEqualTo(RestoreState.PROPOSED);
        assertThat(proposal.approvalsNeeded()).isEqualTo(1);
        assertThat(switches.openRestores()).extracting(RestoreRow::id).contains(proposal.id());
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> approve(CARL, proposal));
        assertThatExceptionOfType(Conflict.class)
                .describedAs("a token that acts for the proposer is the proposer")
                .isThrownBy(() -> approve(Actors.tokenActingFor(CARL), proposal));
        assertThat(served(REFUND)).isEqualTo("disabled");
        RestoreRow done = approve(CLEO, proposal);
        assertThat(done.state()).isEqualTo(RestoreState.DONE);
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void onlyPeopleWhoMayRestoreDecide() {
        contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> approve(RITA, proposal));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> approve(Actors.tokenFor(system, "bot"), proposal));
        approve(Actors.tokenActingFor(CLEO), proposal);
        assertThat(served(REFUND)).isEqualTo("enabled");
    }

    @Test
    void aTokenMayProposeAndThenOnePersonApproves() {
        contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restoreAll(Actors.tokenFor(system, "bot"));
        assertThat(proposal.state()).isEqualTo(RestoreState.PROPOSED);
        assertThat(approve(CARL, proposal).state()).isEqualTo(RestoreState.DONE);
    }

    @Test
    void aBundleNeedsWhatItsMostDemandingSwitchNeeds() {
        contain(RITA, REFUND, "disabled");
        contain(RITA, MAIL, "disabled");
        contain(RITA, MODEL, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        assertThat(proposal.approvalsNeeded()).isEqualTo(2);
        assertThat(approve(CLEO, proposal).state()).isEqualTo(RestoreState.PROPOSED);
        assertThatExceptionOfType(Conflict.class)
                .describedAs("the same person twice")
                .isThrownBy(() -> approve(CLEO, proposal));
        long before = revision();
        assertThat(approve(CHAN, proposal).state()).isEqualTo(RestoreState.DONE);
        assertThat(revision()).describedAs("one revision").isEqualTo(before + 1);
        assertThat(List.of(served(REFUND), served(MAIL), served(MODEL))).containsOnly("enabled");
    }

    @Test
    void approversSeeFromAndToForWhomSinceWhenAndWhy() {
        contain(RITA, REFUND, "limited");
        FlipRow safest = contain(RITA, REFUND, "disabled", tenant("acme"));
        RestoreRow proposal = restore(CARL, end(safest));
        assertThat(proposal.items()).hasSize(1).first().satisfies(item -> {
            assertThat(item.switchName()).isEqualTo("Refund payment");
            assertThat(item.from()).isEqualTo("disabled");
            assertThat(item.to()).isEqualTo("limited");
            assertThat(item.scope()).isEqualTo(tenant("acme"));
            assertThat(item.since()).isEqualTo(safest.at());
            assertThat(item.why()).isEqualTo("forged order ids");
            assertThat(item.flippedBy().name()).isEqualTo("rita");
        });
    }

    @Test
    void aProposalCanBeRejectedWithAReason() {
        contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> switches.decide(new DecideRestore(CLEO, proposal.id(), false, null)));
        RestoreRow rejected = reject(CLEO, proposal);
        assertThat(rejected.state()).isEqualTo(RestoreState.REJECTED);
        assertThat(rejected.closedWhy()).isEqualTo("not yet");
        assertThat(lastEntry().sentence()).contains("rejected", "not yet");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> approve(CHAN, proposal));
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void theProposerMayWithdrawByRejecting() {
        contain(RITA, REFUND, "disabled");
        assertThat(reject(CARL, restoreAll(CARL)).state()).isEqualTo(RestoreState.REJECTED);
    }

    @Test
    void whoeverApprovedMayStillReject() {
        contain(RITA, MODEL, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        approve(CLEO, proposal);
        assertThat(reject(CLEO, proposal).state()).isEqualTo(RestoreState.REJECTED);
        assertThat(switches.restore(proposal.id()).decisions()).hasSize(1);
    }

    @Test
    void aProposalLapsesAfterFourHours() {
        contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        assertThat(proposal.lapsesAt()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
        moveTime(Duration.ofHours(4).minusSeconds(1));
        assertThat(switches.restore(proposal.id()).state()).isEqualTo(RestoreState.PROPOSED);
        clock.move(Duration.ofSeconds(1));
        assertThatExceptionOfType(Conflict.class)
                .describedAs("even before it was swept")
                .isThrownBy(() -> approve(CLEO, proposal));
        switches.keepDueTimes();
        assertThat(switches.restore(proposal.id()).state()).isEqualTo(RestoreState.LAPSED);
        assertThat(lastEntry().kind()).isEqualTo("restore.lapsed");
        assertThat(lastEntry().sentence())
                .isEqualTo("Proposal to restore Refund payment on Support assistant lapsed: nobody decided in time.");
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void containingOneOfItsSwitchesSupersedesAProposal() {
        contain(RITA, REFUND, "disabled");
        contain(RITA, MODEL, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        RestoreRow other = restore(CARL, new RestoreFlips.OfSwitches(Set.of(REFUND)));
        contain(RITA, MODEL, "limited");
        assertThat(switches.restore(proposal.id()).state()).isEqualTo(RestoreState.SUPERSEDED);
        assertThat(switches.restore(other.id()).state()).isEqualTo(RestoreState.PROPOSED);
        assertThat(entries())
                .filteredOn(entry -> entry.kind().equals("restore.superseded"))
                .extracting(Entry::sentence)
                .containsExactly("Proposal to restore 2 switches on Support assistant no longer holds: one of its"
                        + " switches changed meanwhile.");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> approve(CLEO, proposal));
    }

    @Test
    void theSwitchesRevisionsAreCheckedWhenItIsCarriedOut() {
        contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restoreAll(CARL);
        jdbc.update("update kill_switch set revision = revision + 1 where system_key = ?", system.value());
        assertThat(approve(CLEO, proposal).state()).isEqualTo(RestoreState.SUPERSEDED);
        assertThat(served(REFUND)).isEqualTo("disabled");
    }

    @Test
    void anExpectedRevisionMustBeTheCurrentOne() {
        contain(RITA, MAIL, "disabled");
        long seen = revision();
        contain(RITA, REFUND, "disabled");
        RestoreFlips late = new RestoreFlips(CARL, system, new RestoreFlips.OfSwitches(Set.of(MAIL)), WHY, seen, false);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> switches.restore(late));
        RestoreFlips fresh =
                new RestoreFlips(CARL, system, new RestoreFlips.OfSwitches(Set.of(MAIL)), WHY, revision(), false);
        assertThat(switches.restore(fresh).state()).isEqualTo(RestoreState.DONE);
    }

    @Test
    void aCommanderMayRestoreInAnEmergencyLoudly() {
        contain(RITA, MODEL, "disabled");
        RestoreRow emergency = restoreInEmergency(CARL);
        assertThat(emergency.state()).isEqualTo(RestoreState.DONE);
        assertThat(emergency.kind()).isEqualTo(RestoreKind.EMERGENCY);
        assertThat(emergency.awaitsReview()).isTrue();
        assertThat(served(MODEL)).isEqualTo("enabled");
        assertThat(lastEntry().sentence())
                .startsWith("EMERGENCY: "
                        + switches.state(system, MODEL).definition().name() + " on ");
        assertThat(switches.unreviewedRestores()).extracting(RestoreRow::id).contains(emergency.id());
    }

    @Test
    void anEmergencyIsForCommandersAndForTokensThatActForOne() {
        contain(RITA, MODEL, "disabled");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> restoreInEmergency(RITA));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> restoreInEmergency(Actors.tokenFor(system, "bot")));
        assertThat(restoreInEmergency(Actors.tokenActingFor(CARL)).kind()).isEqualTo(RestoreKind.EMERGENCY);
    }

    @Test
    void anEmergencyIsReviewedBySomebodyElse() {
        contain(RITA, MODEL, "disabled");
        RestoreRow emergency = restoreInEmergency(CARL);
        Reason note = new Reason("was right");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> switches.review(new ReviewRestore(CARL, emergency.id(), note)));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> switches.review(new ReviewRestore(Actors.tokenFor(system, "b"), emergency.id(), note)));
        assertThat(switches.review(new ReviewRestore(CLEO, emergency.id(), note))
                        .awaitsReview())
                .isFalse();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> switches.review(new ReviewRestore(CHAN, emergency.id(), note)));
    }

    @Test
    void whereNoApprovalIsNeededAnEmergencyIsAnOrdinaryRestore() {
        contain(RITA, MAIL, "disabled");
        assertThat(restoreInEmergency(CARL).kind()).isEqualTo(RestoreKind.ORDINARY);
    }

    @Test
    void aShareOfTrafficIsReleased() {
        FlipRow flip = contain(RITA, MAIL, "disabled");
        restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 60))));
        assertThat(inForce(MAIL).getFirst().scope()).isEqualTo(new Scope.Share(40));
        assertThat(served(MAIL))
                .describedAs("who lacks the key stays contained")
                .isEqualTo("disabled");
        assertThat(lastEntry().kind()).isEqualTo("switch.loosened");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 40)))));
        restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 39))));
        assertThat(inForce(MAIL).getFirst().scope()).isEqualTo(new Scope.Share(1));
        restore(CARL, end(flip));
        assertThat(served(MAIL)).isEqualTo("enabled");
    }

    @Test
    void releasingAShareNeedsTheApprovalsToo() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        RestoreRow proposal = restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 60))));
        assertThat(proposal.state()).isEqualTo(RestoreState.PROPOSED);
        approve(CLEO, proposal);
        assertThat(inForce(REFUND).getFirst().scope()).isEqualTo(new Scope.Share(40));
    }

    @Test
    void aReleaseOnlyEverLetsPeopleGo() {
        FlipRow flip = contain(RITA, MAIL, "disabled", new Scope.Share(70));
        List<EvaluationContext> before = contained();
        restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 30))));
        assertThat(before).containsAll(contained());
        assertThat(contained()).hasSizeBetween(330, 470);
    }

    private List<EvaluationContext> contained() {
        return java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(user -> context("targetingKey", "user-" + user))
                .filter(user -> served(MAIL, user).equals("disabled"))
                .toList();
    }

    @Test
    void aFlipChosenByAttributesIsEndedNotReleased() {
        FlipRow flip = contain(RITA, MAIL, "disabled", tenant("acme"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 10)))));
    }

    @Test
    void anEndIsBroughtForwardNeverBack() {
        FlipRow flip = containFor(CARL, MAIL, "disabled", Duration.ofHours(2), null);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> restore(CARL, endIn(flip, Duration.ofHours(2))));
        restore(CARL, endIn(flip, Duration.ofHours(1)));
        moveTime(Duration.ofHours(1).minusSeconds(1));
        assertThat(served(MAIL)).isEqualTo("disabled");
        moveTime(Duration.ofSeconds(1));
        assertThat(served(MAIL)).isEqualTo("enabled");
    }

    private static RestoreFlips.What endIn(FlipRow flip, Duration in) {
        return new RestoreFlips.These(List.of(new RestoreFlips.EndIn(flip.id(), in)));
    }

    @Test
    void aSystemIsRestoredBackToAnEarlierSnapshot() {
        contain(RITA, MAIL, "limited");
        long snapshot = revision();
        contain(RITA, MAIL, "disabled");
        contain(RITA, MODEL, "disabled");
        RestoreRow proposal = restore(CARL, new RestoreFlips.BackTo(snapshot));
        approve(CLEO, proposal);
        approve(CHAN, proposal);
        assertThat(served(MAIL)).isEqualTo("limited");
        assertThat(served(MODEL)).isEqualTo("enabled");
    }

    @Test
    void whatHasEndedCannotBeRestoredAgain() {
        FlipRow flip = contain(RITA, MAIL, "disabled");
        restore(CARL, end(flip));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> restore(CARL, end(flip)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> restore(CARL, new RestoreFlips.OfSwitches(Set.of(new SwitchKey("nothing")))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> switches.decide(new DecideRestore(CARL, RestoreId.next(), true, null)));
    }

    @Test
    void flipsOfAnotherSystemAreNotRestoredHere() {
        FlipRow elsewhere = contain(RITA, MAIL, "disabled");
        system = newSystem();
        define(MAIL, Definitions.tool());
        contain(RITA, MAIL, "disabled");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> restore(CARL, end(elsewhere)));
    }

    @Test
    void aConfinedActorRestoresAndDecidesInItsSystemOnly() {
        contain(RITA, MAIL, "disabled");
        contain(RITA, REFUND, "disabled");
        Actor elsewhere = Actors.tokenFor(new dev.firebreak.base.SystemKey("elsewhere"), "bot");
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> restoreAll(elsewhere));
        RestoreRow proposal = restore(CARL, new RestoreFlips.OfSwitches(Set.of(REFUND)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> approve(elsewhere, proposal));
    }

    /** Decided in a decision record: an approval counts as it was given; a role lost later does not undo it. */
    @Test
    void whatWasDecidedIsShownAsItWasThoughTheSwitchIsFlippedAgain() {
        FlipRow flip = contain(RITA, REFUND, "disabled");
        RestoreRow.Item proposed = shown(restore(CARL, end(flip)));
        RestoreRow done = approve(CLEO, switches.openRestores().getLast());
        assertThat(shown(done)).isEqualTo(proposed);
        contain(RITA, REFUND, "disabled");
        contain(RITA, REFUND, "limited");
        assertThat(shown(switches.restore(done.id()))).isEqualTo(proposed);
        assertThat(proposed.from()).isEqualTo("disabled");
        assertThat(proposed.to()).isEqualTo("enabled");
    }

    @Test
    void whatWasProposedIsShownAsItWasThoughItWasSupersededOrRejected() {
        RestoreRow superseded = restore(CARL, end(contain(RITA, REFUND, "limited")));
        FlipRow safer = contain(RITA, REFUND, "disabled");
        RestoreRow rejected = restore(CARL, end(safer));
        reject(CLEO, rejected);
        define(REFUND, Definitions.tool("Other name", 1, java.util.Map.of()));
        approve(CLEO, restoreAll(CARL));
        assertThat(switches.restore(superseded.id()).state()).isEqualTo(RestoreState.SUPERSEDED);
        assertThat(shown(switches.restore(superseded.id()))).isEqualTo(shown(superseded));
        assertThat(shown(superseded).to()).isEqualTo("enabled");
        assertThat(shown(switches.restore(rejected.id()))).isEqualTo(shown(rejected));
        assertThat(shown(rejected).to()).isEqualTo("limited");
    }

    @Test
    void whatWasLetGoIsShownOfTheShareThatWasContainedBefore() {
        FlipRow flip = contain(RITA, MAIL, "disabled");
        RestoreRow first = restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 30))));
        RestoreRow second = restore(CARL, new RestoreFlips.These(List.of(new RestoreFlips.Release(flip.id(), 20))));
        restore(CARL, end(flip));
        assertThat(shown(switches.restore(first.id())).scope()).isEqualTo(Scope.EVERYONE);
        assertThat(shown(switches.restore(second.id())).scope()).isEqualTo(new Scope.Share(70));
    }

    @Test
    void whatAnOlderVersionProposedIsShownByWhatIsInForce() {
        RestoreRow proposed = restore(CARL, end(contain(RITA, REFUND, "disabled")));
        jdbc.update(
                "update restore_item set switch_name = null, from_label = null, to_label = null, scope = null"
                        + " where restore_id = ?",
                proposed.id().value());
        assertThat(shown(switches.restore(proposed.id()))).isEqualTo(shown(proposed));
        assertThat(approve(CLEO, proposed).state()).isEqualTo(RestoreState.DONE);
    }

    private static RestoreRow.Item shown(RestoreRow restore) {
        return restore.items().getFirst();
    }

    @Test
    void anApprovalCountsAsItWasGiven() {
        contain(RITA, MODEL, "disabled");
        RestoreRow proposal = restoreAll(ADA);
        approve(CLEO, proposal);
        Actor cleoNow = Actors.person("cleo", Permission.VIEW);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> reject(cleoNow, proposal));
        assertThat(approve(CARL, proposal).state()).isEqualTo(RestoreState.DONE);
    }
}

@ContextConfiguration(initializers = OnH2.class)
class RestoringOnH2Test extends RestoringTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class RestoringOnPostgresTest extends RestoringTest {}
