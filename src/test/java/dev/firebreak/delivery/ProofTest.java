package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing counts as proof for a process that may not have had it: names are given by people, and more than one may have one. */
class ProofTest extends ReachFixture {

    @Autowired
    ReachUpkeep upkeep;

    @Test
    void aProcessThatStandsStillIsNotConfirmedByAFetchInItsNameOnceItsStreamIsGone() {
        OpenStream stopped = pushed("pod-7");
        pass(1_000);
        stopped.close();
        pass(1_000);
        FlipRow flip = contain(REFUND);
        for (UUID by : new UUID[] {token, UUID.randomUUID()}) {
            instance("pod-7", by).fetched(revision());
            instance("pod-7", by).asked(REFUND, revision());
            pass(60_000);
            instance("pod-7", by).asked(REFUND, revision());
        }
        assertThat(look(flip).isComplete()).isFalse();
        assertThat(look(flip).laggards())
                .singleElement()
                .matches(Reach.Laggard::silent)
                .matches(laggard -> laggard.name().equals("pod-7"));
    }

    @Test
    void itIsConfirmedWhenItsStreamIsBackAndHasIt() {
        OpenStream stopped = pushed("pod-7");
        FlipRow flip = contain(REFUND);
        pass(180_000);
        stopped.close();
        instance("pod-7").fetched(revision());
        assertThat(look(flip).isComplete()).isFalse();
        pass(1_000);
        OpenStream back = push("pod-7", OpenStream.Kind.SYNC);
        assertThat(look(flip).isComplete()).isFalse();
        back.delivered(revision());
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void whoSaysGoodByeIsNotWaitedFor() {
        OpenStream left = pushed("pod-7");
        OpenStream stays = pushed("pod-8");
        FlipRow before = contain(REFUND);
        stays.delivered(revision());
        pass(100);
        left.left();
        assertThat(look(before).isComplete()).isTrue();
        FlipRow after = contain(MAIL);
        stays.delivered(revision());
        pass(10);
        assertThat(look(after).isComplete()).isTrue();
        assertThat(look(after).live()).isEqualTo(1);
        assertThat(told()).noneMatch(sentence -> sentence.contains("pod-7"));
    }

    @ParameterizedTest(name = "heard from since: {0}")
    @ValueSource(booleans = {true, false})
    void ofTwoUnderOneNameTheOneThatGoesOnDoesNotSpeakForTheOneThatStandsStill(boolean since) {
        OpenStream goesOn = pushed("worker");
        OpenStream stopped = pushed("worker");
        FlipRow flip = contain(REFUND);
        goesOn.delivered(revision());
        pass(180_000);
        if (since) {
            goesOn.heard();
        }
        stopped.close();
        assertThat(look(flip).isComplete()).isFalse();
        goesOn.close();
        pass(100);
        OpenStream again = pushed("worker");
        assertThat(look(flip).isComplete()).as("one came back, not both").isFalse();
        again.left();
        assertThat(look(flip).isComplete()).isFalse();
    }

    @Test
    void twoThatStandStillUnderOneNameAreCountedAsTwo() {
        OpenStream one = pushed("worker");
        OpenStream other = pushed("worker");
        contain(REFUND);
        contain(MAIL);
        one.close();
        other.close();
        pass(60_000);
        assertThat(reach.of(system).lagging()).isEqualTo(2);
        assertThat(reach.of(system).laggards()).allMatch(Reach.Laggard::silent);
    }

    @Test
    void aProcessWhoseLineIsDeadIsSucceededByTheOneThatWasStartedInItsPlace() {
        pushed("web-0");
        pass(1_000);
        OpenStream dead = pushed("web-1");
        FlipRow first = contain(REFUND);
        pass(1_000);
        OpenStream inItsPlace = push("web-1", OpenStream.Kind.SYNC);
        inItsPlace.delivered(revision());
        pass(180_000);
        dead.close();
        look(first);
        assertThat(look(first).laggards()).extracting(Reach.Laggard::name).containsExactly("web-0");
    }

    @Test
    void aStreamAndAPageUnderOneNameAreTwo() {
        instance("mixed").open(OpenStream.Kind.EVENTS);
        instance("mixed").fetched(revision());
        OpenStream server = pushed("mixed");
        FlipRow flip = contain(REFUND);
        server.delivered(revision());
        pass(1_000);
        assertThat(look(flip).isComplete()).isFalse();
        instance("mixed").fetched(revision());
        assertThat(look(flip).isComplete()).isTrue();
        FlipRow next = contain(MAIL);
        instance("mixed").fetched(revision());
        pass(1_000);
        assertThat(look(next).isComplete()).isFalse();
        server.delivered(revision());
        assertThat(look(next).isComplete()).isTrue();
    }

    @Test
    void whoAsksForAnotherSwitchOnlyStaysOwedWhatItWasOwed() {
        instance("shop").fetched(revision());
        FlipRow flip = contain(REFUND);
        for (int minute = 0; minute < 3; minute++) {
            pass(Duration.ofSeconds(50));
            instance("shop").asked(MAIL, revision());
        }
        assertThat(look(flip).isComplete()).isFalse();
        assertThat(look(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("shop");
        instance("shop").asked(REFUND, revision());
        assertThat(look(flip).isComplete()).isTrue();
        FlipRow next = contain(MAIL);
        assertThat(look(next).laggards())
                .as("by now it is known to ask each time")
                .isEmpty();
    }

    @Test
    void aPageThatIsClosedIsSoonGoneAndOneWhoseLineIsDeadIsNot() {
        OpenStream closed = page("tab-1");
        OpenStream stalled = page("tab-2");
        closed.left();
        FlipRow flip = contain(REFUND);
        pass(10_000);
        assertThat(look(flip).laggards())
                .as("the one may be cut off only")
                .extracting(Reach.Laggard::name)
                .containsExactlyInAnyOrder("tab-1", "tab-2");
        pass(11_000);
        look(flip);
        assertThat(look(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("tab-2");
        stalled.close();
        pass(60_000);
        assertThat(look(flip).laggards()).singleElement().matches(Reach.Laggard::silent);
        page("tab-1");
        assertThat(look(flip).live()).isEqualTo(1);
    }

    @Test
    void whoIsOwedOneFlipIsOwedEachThatFollows() {
        OpenStream stopped = pushed("pod-7");
        FlipRow first = contain(REFUND);
        stopped.close();
        pass(60_000);
        FlipRow second = contain(MAIL);
        instance("pod-7", UUID.randomUUID()).fetched(revision());
        pass(1_000);
        assertThat(look(first).isComplete()).isFalse();
        assertThat(look(second).isComplete()).isFalse();
        assertThat(look(second).laggards()).extracting(Reach.Laggard::name).containsExactly("pod-7");
    }

    /** The look at all systems may have begun before a flip, and come to its system after it. */
    @Test
    void aFlipIsFollowedThoughALookThatBeganBeforeItComesLater() {
        OpenStream stopped = pushed("pod-7");
        SystemSnapshot before = switches.system(system);
        FlipRow flip = contain(REFUND);
        upkeep.look(before);
        pass(10_000);
        assertThat(look(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("pod-7");
        assertThat(told()).hasSize(1);
        stopped.close();
    }

    @Test
    void thatPagesAreClosedMeanwhileIsNoNewsForTheTimeline() {
        OpenStream stays = page("tab-1");
        page("tab-2").left();
        FlipRow flip = contain(REFUND);
        instance("tab-1").fetched(revision());
        pass(10_000);
        assertThat(look(flip).isComplete()).isFalse();
        pass(11_000);
        look(flip);
        assertThat(look(flip).isComplete()).isTrue();
        assertThat(told()).singleElement().asString().contains("the one instance obeys");
        stays.close();
    }

    @Test
    void whoAskedForOneOfTwoThatWereStoppedTogetherHasNotTheAct() {
        instance("script").fetched(revision());
        switches.stop(new StopEverything(Actors.RITA, system, new Reason("it runs amok"), null));
        FlipRow first = inForce(REFUND);
        instance("script").asked(REFUND, revision());
        pass(10);
        Reach.OfFlip half = look(first);
        assertThat(half.delivered()).isZero();
        assertThat(half.lagging()).isEqualTo(1);
        instance("script").asked(MAIL, revision());
        assertThat(look(first).delivered()).isEqualTo(1);
        assertThat(look(first).isComplete()).isTrue();
        pass(10_000);
        assertThat(reach.of(system).lagging()).as("it has all that was flipped").isZero();
    }

    @Test
    void ofThoseBehindAProxyTheTimelineSaysNoMoreThanIsKnown() {
        push("pod-9", OpenStream.Kind.RELAYED);
        OpenStream direct = pushed("pod-1");
        FlipRow flip = contain(REFUND);
        direct.delivered(revision());
        pass(6_000);
        look(flip);
        assertThat(told()).singleElement().asString().contains("pod-9 (behind a proxy) is not confirmed");
        assertThat(told().getFirst()).doesNotContain("does not");
    }

    @Test
    void whatNobodyCanKnowIsCountedApartFromWhoLagsAndOnlyWhileItMatters() {
        push("pod-9", OpenStream.Kind.RELAYED);
        pass(60_000);
        assertThat(reach.of(system).lagging()).as("nothing is contained").isZero();
        contain(REFUND);
        pass(6_000);
        assertThat(reach.of(system).lagging()).isEqualTo(1);
        assertThat(reach.of(system).unprovable()).isEqualTo(1);
        assertThat(reach.of(system).laggards().getFirst().disobeys()).isFalse();
    }

    private OpenStream page(String name) {
        OpenStream stream = instance(name).open(OpenStream.Kind.EVENTS);
        instance(name).fetched(revision());
        return stream;
    }

    private FlipRow inForce(SwitchKey key) {
        return switches.state(system, key).inForce().getFirst();
    }
}
