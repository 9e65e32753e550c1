package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.StopEverything;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nothing counts as proof for a process that may not have had it: names are given by people, and more than one may have one. */
class ProofTest extends ReachFixture {

    @Test
    void aProcessThatStandsStillIsNotConfirmedByAFetchInItsNameOnceItsStreamWasGivenUp() {
        OpenStream stopped = pushed("pod-7");
        pass(180_000);
        stopped.close();
        FlipRow flip = contain(REFUND);
        instance("pod-7").fetched(revision());
        instance("pod-7").asked(REFUND, revision());
        pass(1_000);
        instance("pod-7").asked(REFUND, revision());
        assertThat(look(flip).delivered()).isZero();
        assertThat(look(flip).isComplete()).isFalse();
        assertThat(look(flip).laggards()).extracting(Reach.Laggard::name).containsExactly("pod-7");
    }

    @Test
    void itIsConfirmedWhenItsStreamIsBack() {
        OpenStream stopped = pushed("pod-7");
        FlipRow flip = contain(REFUND);
        pass(180_000);
        stopped.close();
        instance("pod-7").fetched(revision());
        assertThat(look(flip).isComplete()).isFalse();
        pushed("pod-7");
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void whoeverEndedItsStreamItselfAndFetchesSinceIsConfirmedByThat() {
        OpenStream left = pushed("pod-7");
        pass(1_000);
        left.left();
        FlipRow flip = contain(REFUND);
        instance("pod-7").fetched(revision());
        pass(1_000);
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void ofTwoUnderOneNameTheOneThatLeavesDoesNotSpeakForTheOneThatStandsStill() {
        OpenStream leaves = pushed("worker");
        OpenStream stopped = pushed("worker");
        pass(180_000);
        stopped.close();
        pass(1_000);
        leaves.left();
        FlipRow flip = contain(REFUND);
        instance("worker").fetched(revision());
        pass(1_000);
        assertThat(look(flip).isComplete()).isFalse();
    }

    @Test
    void aNameThatHadNoStreamForAsLongAsTheSilentAreKeptMayBeUsedAnew() {
        OpenStream stopped = pushed("pod-7");
        FlipRow flip = contain(REFUND);
        pass(180_000);
        stopped.close();
        pass(Duration.ofHours(1).plusSeconds(1));
        instance("pod-7").fetched(revision());
        pass(1_000);
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void aStreamAndAPageUnderOneNameAreNotConfirmedByTheStreamAlone() {
        instance("mixed").open(OpenStream.Kind.EVENTS);
        instance("mixed").fetched(revision());
        OpenStream server = pushed("mixed");
        FlipRow flip = contain(REFUND);
        server.sent(revision());
        server.delivered(revision());
        pass(1_000);
        assertThat(look(flip).isComplete()).isFalse();
        instance("mixed").fetched(revision());
        assertThat(look(flip).isComplete()).isTrue();
    }

    @Test
    void aPageDoesNotConfirmTheStreamOfItsNameEither() {
        instance("mixed").open(OpenStream.Kind.EVENTS);
        instance("mixed").fetched(revision());
        OpenStream server = pushed("mixed");
        FlipRow flip = contain(REFUND);
        instance("mixed").fetched(revision());
        pass(1_000);
        assertThat(look(flip).isComplete()).isFalse();
        server.delivered(revision());
        assertThat(look(flip).isComplete()).isTrue();
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
    }

    @Test
    void ofThoseBehindAProxyTheTimelineSaysNoMoreThanIsKnown() {
        instance("pod-9").open(OpenStream.Kind.RELAYED);
        OpenStream direct = pushed("pod-1");
        FlipRow flip = contain(REFUND);
        direct.delivered(revision());
        pass(6_000);
        look(flip);
        assertThat(told()).singleElement().asString().contains("pod-9 (behind a proxy) is not confirmed");
        assertThat(told().getFirst()).doesNotContain("does not");
    }

    @Test
    void whatNobodyCanKnowIsCountedApartFromWhoLags() {
        instance("pod-9").open(OpenStream.Kind.RELAYED);
        contain(REFUND);
        pass(6_000);
        assertThat(reach.of(system).lagging()).isEqualTo(1);
        assertThat(reach.of(system).unprovable()).isEqualTo(1);
        assertThat(reach.of(system).laggards().getFirst().disobeys()).isFalse();
    }

    private FlipRow inForce(SwitchKey key) {
        return switches.state(system, key).inForce().getFirst();
    }
}
