package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Green means proven: what was only sent, what is silent and what nobody asked for is never shown as obeying. */
class ReachTest extends ReachFixture {

    @Autowired
    private OldAnswers oldAnswers;

    @Test
    void completeIsWhenTheLastHolderHasBeenGivenIt() {
        OpenStream one = pushed("one");
        OpenStream two = pushed("two");
        OpenStream three = pushed("three");
        FlipRow flip = contain(REFUND);
        deliver(one, 4);
        deliver(two, 6);
        assertThat(look(flip).state()).isEqualTo(Reach.State.UNDERWAY);
        assertThat(look(flip).delivered()).isEqualTo(2);
        assertThat(look(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("three");
        deliver(three, 32);
        Reach.OfFlip done = look(flip);
        assertThat(done.state()).isEqualTo(Reach.State.COMPLETE);
        assertThat(done.live()).isEqualTo(3);
        assertThat(done.delivered()).isEqualTo(3);
        assertThat(done.propagation()).isEqualTo(Duration.ofMillis(42));
        assertThat(done.medianMillis()).isEqualTo(10);
        assertThat(done.firstAt()).isEqualTo(flip.requestedAt().plusMillis(4));
        assertThat(done.lastAt()).isEqualTo(flip.requestedAt().plusMillis(42));
        assertThat(told())
                .containsExactly("Refund payment: all 3 instances obey “Disabled”, the last one after 42 ms.");
    }

    @Test
    void aFlipStaysCompleteWhenItIsNotedAsPartOfAnIncident() {
        OpenStream one = pushed("one");
        FlipRow flip = contain(REFUND);
        deliver(one, 4);
        Reach.OfFlip before = look(flip);
        assertThat(before.isComplete()).isTrue();
        long revision = revision();
        FlipRow named = switches.nameIncident(Actors.RITA, List.of(flip.id()), new IncidentKey("INC-7"))
                .getFirst();
        assertThat(revision()).isEqualTo(revision + 1);
        assertThat(look(named)).isEqualTo(before);
        pass(20_000);
        one.heard();
        assertThat(look(named).isComplete()).isTrue();
        assertThat(told()).hasSize(1);
    }

    @Test
    void aFlipUnderwayStaysOwedWhenItIsNotedAsPartOfAnIncident() {
        OpenStream one = pushed("one");
        pushed("two");
        FlipRow flip = contain(REFUND);
        deliver(one, 4);
        FlipRow named = switches.nameIncident(Actors.RITA, List.of(flip.id()), new IncidentKey("INC-7"))
                .getFirst();
        assertThat(look(named).state()).isEqualTo(Reach.State.UNDERWAY);
        assertThat(look(named).laggards()).extracting(Reach.Laggard::name).containsExactly("two");
        assertThat(look(named).delivered()).isEqualTo(1);
    }

    @Test
    void whatWasSentProvesNothing() {
        OpenStream one = pushed("one");
        FlipRow flip = contain(REFUND);
        one.sent(revision());
        pass(1_000);
        assertThat(look(flip).sent()).isEqualTo(1);
        assertThat(look(flip).delivered()).isZero();
        assertThat(look(flip).isComplete()).isFalse();
    }

    @Test
    void whoLagsPastTheTargetIsNamedOnceOnTheTimeline() {
        OpenStream one = pushed("one");
        pushed("assistant-4");
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        pass(4_990);
        assertThat(look(flip).state()).isEqualTo(Reach.State.UNDERWAY);
        assertThat(reach.of(system).lagging()).isZero();
        pass(10);
        assertThat(look(flip).state()).isEqualTo(Reach.State.LATE);
        assertThat(reach.of(system).laggards()).extracting(Reach.Laggard::name).containsExactly("assistant-4");
        pass(10_000);
        look(flip);
        assertThat(told())
                .containsExactly("Refund payment: 1 of 2 instances obey “Disabled” after 5 s; assistant-4 does not.");
    }

    @Test
    void aLaggardThatCatchesUpCompletesTheFlipWithTheTimeItTook() {
        OpenStream one = pushed("one");
        OpenStream paused = pushed("paused");
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        pass(20_000);
        look(flip);
        deliver(paused, 55);
        assertThat(look(flip).isComplete()).isTrue();
        assertThat(reach.of(flip).propagation()).isEqualTo(Duration.ofMillis(20_060));
        assertThat(told()).hasSize(2).last().asString().endsWith("the last one after 20.1 s.");
    }

    @Test
    void whoGoesSilentIsNeverConfirmed() {
        OpenStream one = pushed("one");
        pushed("two");
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        pass(31_000);
        one.heard();
        Reach.OfFlip now = look(flip);
        assertThat(now.live()).isEqualTo(1);
        assertThat(now.delivered()).isEqualTo(1);
        assertThat(now.isComplete()).isFalse();
        assertThat(now.laggards()).singleElement().satisfies(laggard -> {
            assertThat(laggard.name()).isEqualTo("two");
            assertThat(laggard.silent()).isTrue();
        });
        pass(Duration.ofHours(2));
        one.heard();
        keeping.forget();
        assertThat(look(flip).isComplete()).isFalse();
        assertThat(look(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("two");
        assertThat(told()).noneMatch(sentence -> sentence.contains(": all"));
    }

    @Test
    void perCallClientsObeyAtTheirNextRequestAndNeverLag() {
        instance("caller").asked(REFUND, revision());
        instance("elsewhere").asked(MAIL, revision());
        FlipRow flip = contain(REFUND);
        pass(6_000);
        Reach.OfFlip before = look(flip);
        assertThat(before.live()).isEqualTo(1);
        assertThat(before.obeysAtNextRequest()).isEqualTo(1);
        assertThat(before.delivered()).isZero();
        assertThat(before.lagging()).isZero();
        instance("caller").asked(REFUND, revision());
        assertThat(look(flip).delivered()).isEqualTo(1);
        assertThat(reach.of(flip).obeysAtNextRequest()).isZero();
    }

    @Test
    void whatIsNotProvenIsCountedApartOnTheTimeline() {
        OpenStream one = pushed("one");
        pushed("two");
        for (int caller = 0; caller < 7; caller++) {
            instance("caller-" + caller).asked(REFUND, revision());
        }
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        pass(6_000);
        look(flip);
        assertThat(told())
                .containsExactly("Refund payment: 1 of 2 instances obey “Disabled” after 5 s; two does not; 7 more obey"
                        + " at the next request.");
    }

    /** Who asks for several switches is one, and who asks only for another is not touched. */
    @Test
    void whoeverAFlipTouchesIsNamedAndCountedOnce() {
        OpenStream one = pushed("one");
        pushed("two");
        instance("caller").asked(REFUND, revision());
        instance("caller").asked(MAIL, revision());
        instance("elsewhere").asked(MAIL, revision());
        assertThat(reach.of(system, REFUND).live()).isEqualTo(3);
        assertThat(reach.of(system, Set.of(REFUND, MAIL)).live()).isEqualTo(4);
        contain(REFUND);
        deliver(one, 5);
        pass(6_000);
        Reach.Callers callers = reach.callers(system, REFUND);
        assertThat(callers.all()).isEqualTo(3);
        assertThat(callers.named()).extracting(Reach.CallerRow::name).containsExactly("two", "one", "caller");
        assertThat(callers.named())
                .extracting(Reach.CallerRow::standing)
                .containsExactly(Reach.Standing.BEHIND, Reach.Standing.CURRENT, Reach.Standing.ASKS_EACH_TIME);
        assertThat(callers.named().getFirst().late()).isTrue();
    }

    @Test
    void whoeverHeldItAndFellSilentIsNamedAsSilent() {
        pushed("stopped");
        pass(34_000);
        assertThat(reach.callers(system, REFUND).named()).singleElement().satisfies(caller -> {
            assertThat(caller.standing()).isEqualTo(Reach.Standing.SILENT);
            assertThat(caller.late()).isFalse();
        });
    }

    @Test
    void ofManyOnlySoManyAreNamedAndTheLaggardIsOneOfThem() {
        for (int number = 0; number < 40; number++) {
            instance("pod-" + number).fetched(revision());
        }
        OpenStream late = push("late", OpenStream.Kind.SYNC);
        late.sent(revision());
        Reach.Callers callers = reach.callers(system, REFUND);
        assertThat(callers.all()).isEqualTo(41);
        assertThat(callers.named()).hasSize(Reach.MOST_NAMED);
        assertThat(callers.named().getFirst().name()).isEqualTo("late");
    }

    @Test
    void whoeverIsBehindAProxyIsLiveAndSaidToBeBeyondProof() {
        OpenStream one = pushed("one");
        OpenStream relayed = push("in-the-mesh", OpenStream.Kind.RELAYED);
        relayed.sent(revision());
        pass(40_000);
        one.heard();
        FlipRow flip = contain(REFUND);
        relayed.sent(revision());
        deliver(one, 5);
        pass(6_000);
        Reach.OfFlip now = look(flip);
        assertThat(now.live()).isEqualTo(2);
        assertThat(now.delivered()).isEqualTo(1);
        assertThat(now.laggards()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("in-the-mesh");
            assertThat(each.silent()).isFalse();
            assertThat(each.unprovable()).isTrue();
        });
    }

    @Test
    void whatASilentInstanceHoldsIsNeverSaidToBeAskedForByNobody() {
        pushed("stopped");
        pass(34_000);
        assertThat(reach.of(system, REFUND).asked()).isEqualTo(Reach.Asked.BEFORE);
        keeping.forget();
        pass(Duration.ofHours(2));
        keeping.forget();
        assertThat(reach.of(system, REFUND).asked()).isEqualTo(Reach.Asked.BEFORE);
    }

    @Test
    void whoeverIsStartedAnewIsOneAndNotTwo() {
        UUID before = UUID.randomUUID();
        push("pod-0", before, OpenStream.Kind.SYNC).close();
        instance("pod-1", before).fetched(revision());
        pass(1);
        tokens.revoke(before);
        pushed("pod-0");
        pushed("pod-1");
        assertThat(reach.of(system).live()).isEqualTo(2);
        assertThat(reach.of(system).silent()).isZero();
    }

    @Test
    void whoFellSilentUnconfirmedIsWarnedOfUntilTheFlipEnds() {
        OpenStream one = pushed("one");
        for (int silent = 0; silent < 30; silent++) {
            pushed("silent-" + silent);
        }
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        pass(100_000);
        one.heard();
        look(flip);
        assertThat(reach.of(system).lagging()).isEqualTo(30);
        assertThat(reach.of(system).laggards()).hasSize(Reach.MOST_NAMED).allMatch(Reach.Laggard::silent);
        deliver(one, 5);
        FlipRow newer = contain(MAIL);
        deliver(one, 5);
        look(newer);
        assertThat(reach.of(system).lagging()).isEqualTo(30);
        pass(Duration.ofHours(2));
        one.heard();
        keeping.forget();
        assertThat(reach.of(system).lagging()).isEqualTo(30);
    }

    @Test
    void askingForAnotherSwitchProvesNothingOfThisOne() {
        instance("caller").asked(REFUND, revision());
        FlipRow flip = contain(REFUND);
        instance("caller").asked(MAIL, revision());
        pass(1_000);
        assertThat(look(flip).delivered()).isZero();
    }

    @Test
    void whereNobodyAsksNothingIsProven() {
        FlipRow flip = contain(REFUND);
        pass(10_000);
        assertThat(look(flip).state()).isEqualTo(Reach.State.NOBODY);
        assertThat(reach.of(system, REFUND).asked()).isEqualTo(Reach.Asked.NEVER);
        assertThat(told()).isEmpty();
    }

    @Test
    void severalBehindOneNameAreConfirmedOnlyByAsManyRequests() {
        Instance shared = instances.of(new Caller(
                token, system, new InstanceName("10.0.0.7 Firefox", InstanceName.KnownBy.ADDRESS), "Firefox"));
        for (int tab = 0; tab < 3; tab++) {
            shared.open(OpenStream.Kind.EVENTS);
            shared.fetched(revision());
        }
        FlipRow flip = contain(REFUND);
        shared.fetched(revision());
        shared.fetched(revision());
        assertThat(look(flip).isComplete()).isFalse();
        pass(1_000);
        shared.fetched(revision());
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void severalPagesUnderOneGivenNameToo() {
        Instance pages = instance("web");
        for (int page = 0; page < 3; page++) {
            pages.open(OpenStream.Kind.EVENTS);
            pages.fetched(revision());
        }
        FlipRow flip = contain(REFUND);
        pages.fetched(revision());
        assertThat(look(flip).isComplete()).isFalse();
        assertThat(look(flip).laggards().getFirst().mayBeSeveral()).isTrue();
        assertThat(running.rows(system)).singleElement().matches(InstanceRow::mayBeSeveral, "may be several here too");
    }

    @Test
    void whoHasAStreamIsNotConfirmedByWhatSomebodyElseFetchesInItsName() {
        OpenStream stopped = pushed("pod-7");
        FlipRow flip = contain(REFUND);
        stopped.sent(revision());
        instance("pod-7").fetched(revision());
        instance("pod-7").asked(REFUND, revision());
        assertThat(look(flip).lagging()).isEqualTo(1);
        assertThat(look(flip).isComplete()).isFalse();
    }

    @Test
    void whoFetchedOnceAndAsksEachTimeSinceObeysWhenItAsks() {
        instance("web").fetched(revision());
        FlipRow flip = contain(REFUND);
        instance("web").asked(MAIL, revision());
        pass(10);
        assertThat(look(flip).isComplete()).isFalse();
        instance("web").asked(REFUND, revision());
        Reach.OfFlip asked = look(flip);
        assertThat(asked.isComplete()).isTrue();
        assertThat(asked.delivered()).isEqualTo(1);
        assertThat(asked.laggards()).isEmpty();
    }

    @Test
    void whoFetchedLongAgoAndAsksEachTimeIsNoLaggard() {
        instance("web").fetched(revision());
        pass(61_000);
        instance("web").asked(MAIL, revision());
        FlipRow flip = contain(REFUND);
        assertThat(look(flip).laggards()).isEmpty();
        FlipRow next = contain(MAIL);
        pass(6_000);
        assertThat(look(next).obeysAtNextRequest()).isEqualTo(1);
        assertThat(look(next).state()).isNotEqualTo(Reach.State.LATE);
    }

    @Test
    void whoIsOnItsWayBackIsOwedTheFlipAndWhoStoppedBeforeIsNot() {
        OpenStream one = pushed("one");
        OpenStream stopped = pushed("stopped");
        stopped.close();
        pass(21_000);
        one.heard();
        FlipRow late = contain(MAIL);
        deliver(one, 5);
        assertThat(look(late).isComplete()).isTrue();
        assertThat(look(late).live()).isEqualTo(1);
        OpenStream lost = pushed("lost");
        lost.close();
        pass(15_000);
        FlipRow early = contain(REFUND);
        one.delivered(revision());
        assertThat(look(early).laggards()).extracting(Reach.Laggard::name).containsExactly("lost");
    }

    @Test
    void whoeverComesBackUnderTheNameOfOneThatStoppedTakesItsPlace() {
        OpenStream old = push("pod-0", UUID.randomUUID(), OpenStream.Kind.SYNC);
        old.delivered(revision());
        FlipRow flip = contain(REFUND);
        old.close();
        pass(6_000);
        assertThat(look(flip).state()).isEqualTo(Reach.State.LATE);
        deliver(pushed("pod-0"), 5);
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void twoThatRunUnderOneNameAreTwo() {
        instance("dup", UUID.randomUUID()).fetched(revision());
        instance("dup").fetched(revision());
        FlipRow flip = contain(REFUND);
        instance("dup").fetched(revision());
        pass(6_000);
        Reach.OfFlip now = look(flip);
        assertThat(now.state()).isEqualTo(Reach.State.LATE);
        assertThat(now.delivered()).isEqualTo(1);
        assertThat(now.laggards()).extracting(Reach.Laggard::name).containsExactly("dup");
        assertThat(told()).noneMatch(sentence -> sentence.contains(": all"));
    }

    @Test
    void whoseTokenWasRevokedIsNotCountedAndNotConfirmed() {
        UUID leaked = UUID.randomUUID();
        OpenStream one = pushed("one");
        OpenStream refused = push("refused", leaked, OpenStream.Kind.SYNC);
        refused.delivered(revision());
        FlipRow before = contain(REFUND);
        one.delivered(revision());
        tokens.revoke(leaked);
        refused.close();
        assertThat(look(before).isComplete()).isFalse();
        assertThat(look(before).live()).isEqualTo(1);
        FlipRow after = contain(MAIL);
        deliver(one, 5);
        assertThat(look(after).isComplete()).isTrue();
        assertThat(look(after).live()).isEqualTo(1);
    }

    @Test
    void aJumpOfTheClockChangesNoDuration() {
        OpenStream one = pushed("one");
        OpenStream two = pushed("two");
        FlipRow flip = contain(REFUND);
        clock.move(Duration.ofMinutes(-10));
        deliver(one, 3);
        clock.move(Duration.ofMinutes(20));
        deliver(two, 4);
        Reach.OfFlip done = look(flip);
        assertThat(done.propagation()).isEqualTo(Duration.ofMillis(7));
        assertThat(done.lastAt()).isAfter(done.firstAt());
        clock.move(Duration.ofMinutes(-10));
    }

    @Test
    void aFlipThatIsRestoredBeforeEverybodyHasItKeepsWhatWasKnown() {
        OpenStream one = pushed("one");
        pushed("two");
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        switches.restore(
                new RestoreFlips(Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed"), null, false));
        pace.tick();
        for (int read = 0; read < 2; read++) {
            Reach.OfFlip ended = reach.of(switches.flip(flip.id()));
            assertThat(ended.state()).isEqualTo(Reach.State.ENDED);
            assertThat(ended.delivered()).isEqualTo(1);
            assertThat(ended.live()).isEqualTo(2);
            assertThat(ended.lagging()).isEqualTo(1);
            keeping.write();
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void stoppingEverythingTellsTheTimelineOnce() {
        OpenStream one = pushed("one");
        switches.stop(new StopEverything(Actors.RITA, system, new Reason("all of it"), false, null));
        deliver(one, 8);
        pace.tick();
        keeping.write();
        assertThat(told()).containsExactly("The one instance obeys the containment of 2 switches after 8 ms.");
    }

    @Test
    void aNewInstanceDoesNotMakeAFlipSlower() {
        OpenStream one = pushed("one");
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        look(flip);
        pass(60_000);
        one.heard();
        pushed("new");
        pass(1_000);
        assertThat(look(flip).propagation()).isEqualTo(Duration.ofMillis(5));
        assertThat(reach.of(flip).live()).isEqualTo(2);
        assertThat(reach.of(flip).isComplete()).isTrue();
    }

    @Test
    void theTimeToExpectIsThatOfTheLastFlips() {
        OpenStream one = pushed("one");
        FlipRow flip = contain(REFUND);
        deliver(one, 30);
        look(flip);
        assertThat(reach.of(system, MAIL).expected()).isEqualTo(Duration.ofMillis(30));
        assertThat(reach.of(system, MAIL).live()).isEqualTo(1);
        assertThat(reach.of(system).expected()).isEqualTo(3);
    }

    @Test
    void anOlderAnswerThatGoesOutAfterAllObeyIsCountedAndMakesTheFlipSlower() {
        OpenStream one = pushed("one");
        long before = revision();
        FlipRow flip = contain(REFUND);
        deliver(one, 5);
        assertThat(look(flip).propagation()).isEqualTo(Duration.ofMillis(5));
        pass(300);
        oldAnswers.served(system, MAIL, before);
        assertThat(look(flip).servedOld()).isZero();
        oldAnswers.served(system, REFUND, before);
        assertThat(look(flip).servedOld()).isEqualTo(1);
        assertThat(reach.of(flip).propagation()).isEqualTo(Duration.ofMillis(305));
        switches.restore(
                new RestoreFlips(Actors.CARL, system, new RestoreFlips.All(), new Reason("fixed"), null, false));
        look(flip);
        Reach.OfFlip kept = reach.of(switches.flip(flip.id()));
        assertThat(kept.isComplete()).isTrue();
        assertThat(kept.servedOld()).isEqualTo(1);
        assertThat(kept.propagation()).isEqualTo(Duration.ofMillis(305));
    }

    @Test
    void streamsThatWereOpenedOneAfterTheOtherAreCappedToo() {
        int most = instances.settings().mostInstances();
        for (int number = 0; number < most + 20; number++) {
            push("pod-" + number, OpenStream.Kind.SYNC).close();
        }
        keeping.forget();
        assertThat(instances.of(system)).hasSize(most);
    }

    @Test
    void instancesOfOneTokenAreCapped() {
        for (int each = 0; each < 25_000; each++) {
            instance("instance-" + each).asked(REFUND, revision());
        }
        pass(1_000);
        assertThat(reach.of(system).live()).isEqualTo(20_001);
    }

    private void deliver(OpenStream stream, long afterMillis) {
        pass(afterMillis);
        stream.sent(revision());
        stream.delivered(revision());
    }
}
