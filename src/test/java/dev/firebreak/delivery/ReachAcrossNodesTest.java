package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.Node;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.testing.TestClock;
import dev.firebreak.testing.TestTicker;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is known of instances outlives a console, and is shared by all that work on one database. */
class ReachAcrossNodesTest {

    private static final SystemKey SYSTEM = new SystemKey("reach-nodes");
    private static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");
    private static final UUID TOKEN = UUID.randomUUID();

    @Test
    void aFlipThatWasUnderwayIsFollowedOnAfterARestart() {
        String database = OnH2.newDatabase();
        FlipRow flip;
        try (Node before = start(database)) {
            define(before);
            OpenStream one = pushed(before, "one");
            pushed(before, "two");
            write(before);
            flip = contain(before);
            pass(before, 10);
            one.delivered(revision(before));
            write(before);
        }
        try (Node after = start(database)) {
            pass(after, 1_000);
            Reach.OfFlip now = look(after, flip);
            assertThat(now.delivered()).isEqualTo(1);
            assertThat(now.isComplete()).isFalse();
            assertThat(now.laggards()).extracting(Reach.Laggard::name).containsExactly("two");
            pushed(after, "two");
            assertThat(look(after, flip).isComplete()).isTrue();
            assertThat(look(after, flip).propagation()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
        try (Node again = start(database)) {
            assertThat(look(again, flip).isComplete()).isTrue();
            assertThat(look(again, flip).propagation()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(told(again)).hasSize(1);
        }
    }

    @Test
    void whoWasSilentDuringTheRestartIsStillNamed() {
        String database = OnH2.newDatabase();
        FlipRow flip;
        try (Node before = start(database)) {
            define(before);
            pushed(before, "gone");
            write(before);
            flip = contain(before);
        }
        try (Node after = start(database)) {
            pass(after, 121_000);
            Reach.OfFlip now = look(after, flip);
            assertThat(now.live()).isZero();
            assertThat(now.isComplete()).isFalse();
            assertThat(now.laggards()).singleElement().matches(Reach.Laggard::silent);
        }
    }

    /** A process that stood still while the console was started anew must not be taken for one that fetched in its name. */
    @Test
    void whatWasPushedToBeforeTheRestartIsNotConfirmedByAFetchAfterIt() {
        String database = OnH2.newDatabase();
        FlipRow flip;
        try (Node before = start(database)) {
            define(before);
            pushed(before, "stopped");
            write(before);
            flip = contain(before);
        }
        try (Node after = start(database)) {
            pass(after, 1_000);
            Instance named = instance(after, "stopped");
            named.fetched(revision(after));
            named.asked(REFUND, revision(after));
            assertThat(look(after, flip).isComplete()).isFalse();
            pushed(after, "stopped");
            assertThat(look(after, flip).isComplete()).isTrue();
        }
    }

    @Test
    void whoHadNotObeyedWhenAFlipEndedIsNamedAfterARestartOnH2() {
        namesOutliveARestart(OnH2.newDatabase());
    }

    @Test
    void whoHadNotObeyedWhenAFlipEndedIsNamedAfterARestartOnPostgres() {
        namesOutliveARestart(PostgresServer.newDatabase());
    }

    private static void namesOutliveARestart(String database) {
        FlipId flip;
        Reach.OfFlip last;
        try (Node before = start(database)) {
            define(before);
            OpenStream good = pushed(before, "good");
            OpenStream proxied = push(before, "proxied", OpenStream.Kind.RELAYED);
            OpenStream stalled = pushed(before, "späť \"7\"");
            instance(before, "stalled").open(OpenStream.Kind.EVENTS);
            instance(before, "stalled").open(OpenStream.Kind.EVENTS);
            pushed(before, "gone");
            flip = contain(before).id();
            pass(before, 31_000);
            List.of(good, proxied, stalled).forEach(OpenStream::heard);
            good.delivered(revision(before));
            before.get(Switches.class).undo(Actors.RITA, List.of(flip));
            last = look(before, before.get(Switches.class).flip(flip));
        }
        assertThat(last.lagging()).isEqualTo(4);
        try (Node after = start(database)) {
            Reach.OfFlip kept =
                    after.get(Reach.class).of(after.get(Switches.class).flip(flip));
            assertThat(kept).isEqualTo(last);
            assertThat(kept.state()).isEqualTo(Reach.State.ENDED);
            assertThat(kept.laggards())
                    .extracting(Reach.Laggard::name)
                    .containsExactlyInAnyOrder("proxied", "späť \"7\"", "stalled", "gone");
            assertThat(kept.laggards()).allMatch(each -> each.behind().toMillis() >= 31_000);
            assertThat(names(kept, Reach.Laggard::silent)).containsExactly("gone");
            assertThat(names(kept, Reach.Laggard::unprovable)).containsExactly("proxied");
            assertThat(names(kept, Reach.Laggard::mayBeSeveral)).containsExactly("stalled");
        }
    }

    private static List<String> names(Reach.OfFlip reach, Predicate<Reach.Laggard> who) {
        return reach.laggards().stream().filter(who).map(Reach.Laggard::name).toList();
    }

    /** The console was away for longer than anybody counts as running, and nobody is back yet. */
    @Test
    void whoRanWhenTheConsoleFellOutIsOwedWhatIsFlippedBeforeItIsBack() {
        String database = OnH2.newDatabase();
        try (Node before = start(database)) {
            define(before);
            pushed(before, "w-1");
            instance(before, "page").open(OpenStream.Kind.EVENTS);
            instance(before, "page").fetched(revision(before));
            pushed(before, "gone").left();
            write(before);
        }
        try (Node after = start(database)) {
            pass(after, 30_000);
            FlipRow flip = contain(after);
            Reach.OfFlip now = look(after, flip);
            assertThat(now.live()).isEqualTo(2);
            pass(after, 10_000);
            assertThat(look(after, flip).laggards())
                    .extracting(Reach.Laggard::name)
                    .containsExactlyInAnyOrder("w-1", "page");
            pushed(after, "w-1");
            assertThat(look(after, flip).isComplete()).isFalse();
            instance(after, "page").fetched(revision(after));
            assertThat(look(after, flip).isComplete()).isTrue();
        }
    }

    @Test
    void whatSingleQuestionsProvedIsNotDoubtedAfterARestart() {
        String database = OnH2.newDatabase();
        FlipRow flip;
        try (Node before = start(database)) {
            define(before);
            instance(before, "asks").fetched(revision(before));
            flip = contain(before);
            instance(before, "asks").asked(REFUND, revision(before));
            assertThat(look(before, flip).isComplete()).isTrue();
            write(before);
        }
        try (Node after = start(database)) {
            pass(after, 10_000);
            assertThat(look(after, flip).isComplete()).isTrue();
            assertThat(look(after, flip).laggards()).isEmpty();
            assertThat(after.get(Reach.class).of(SYSTEM).lagging()).isZero();
        }
    }

    @Test
    void twoNodesCountEachOthersInstancesAndTellTheTimelineOnce() {
        String database = PostgresServer.newDatabase();
        try (Node one = start(database);
                Node two = start(database)) {
            define(one);
            two.get(ReachKeeping.class).read();
            OpenStream here = pushed(one, "here");
            await().until(() -> two.get(Switches.class).find(SYSTEM) != null);
            OpenStream there = pushed(two, "there");
            share(one, two);
            FlipRow flip = contain(one);
            await().until(() -> revision(two) == revision(one));
            pass(one, 10);
            pass(two, 10);
            here.delivered(revision(one));
            there.delivered(revision(two));
            share(one, two);
            share(two, one);
            for (Node node : List.of(one, two)) {
                assertThat(look(node, flip).delivered()).isEqualTo(2);
                assertThat(look(node, flip).isComplete()).isTrue();
            }
            assertThat(told(one)).hasSize(1);
        }
    }

    private static void share(Node from, Node to) {
        write(from);
        write(to);
        from.get(ReachKeeping.class).read();
        to.get(ReachKeeping.class).read();
    }

    private static Node start(String database) {
        return Node.start(
                database,
                List.of(ReachApplication.class),
                "firebreak.reach.look-every=1h",
                "firebreak.reach.write-every=1h",
                "firebreak.reach.forget-every=1h");
    }

    private static void define(Node node) {
        Switches switches = node.get(Switches.class);
        switches.define(new DefineSystem(Actors.ADA, SYSTEM, new SystemDetails("Support", "production", "", "")));
        SwitchDocument document = JsonMapper.shared().readValue("""
                {"kind":"tool","name":"Refund payment","access":"write","reversible":false,"valueType":"boolean",
                 "normal":"enabled","failSafe":"disabled",
                 "positions":[{"key":"enabled","label":"Enabled","value":true,"restraint":0},
                              {"key":"disabled","label":"Disabled","value":false,"restraint":2}]}""", SwitchDocument.class);
        switches.define(new DefineSwitch(Actors.ADA, SYSTEM, document.define(REFUND), null));
    }

    private static OpenStream pushed(Node node, String name) {
        OpenStream stream = push(node, name, OpenStream.Kind.SYNC);
        stream.delivered(revision(node));
        return stream;
    }

    private static OpenStream push(Node node, String name, OpenStream.Kind kind) {
        return node.get(Instances.class).push(caller(name), kind);
    }

    private static Instance instance(Node node, String name) {
        return node.get(Instances.class).of(caller(name));
    }

    private static Caller caller(String name) {
        return new Caller(TOKEN, SYSTEM, new InstanceName(name, InstanceName.KnownBy.HEADER), "test");
    }

    private static FlipRow contain(Node node) {
        FlipOutcome outcome = node.get(Switches.class)
                .flip(new FlipSwitch(
                        Actors.RITA,
                        SYSTEM,
                        REFUND,
                        new PositionKey("disabled"),
                        new Reason("forged order ids"),
                        false,
                        Scope.EVERYONE,
                        null,
                        null,
                        null));
        return ((FlipOutcome.Contained) outcome).flip();
    }

    private static long revision(Node node) {
        return node.get(Switches.class).system(SYSTEM).revision();
    }

    private static void pass(Node node, long millis) {
        node.get(TestClock.class).move(Duration.ofMillis(millis));
        node.get(TestTicker.class).move(Duration.ofMillis(millis));
    }

    private static void write(Node node) {
        node.get(ReachKeeping.class).write();
    }

    private static Reach.OfFlip look(Node node, FlipRow flip) {
        pass(node, 200);
        node.get(ReachPace.class).tick();
        write(node);
        return node.get(Reach.class).of(flip);
    }

    private static List<String> told(Node node) {
        return node
                .get(Timeline.class)
                .after(Actors.ADA, new TimelineFilter(SYSTEM.value(), null, null, null, null), 0, 1_000)
                .stream()
                .filter(entry -> entry.kind().startsWith("reach."))
                .map(dev.firebreak.timeline.Entry::sentence)
                .toList();
    }
}
