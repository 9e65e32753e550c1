package dev.firebreak.switches;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.CommitHooks;
import dev.firebreak.testing.Node;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.timeline.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Many at once, commits that wait, commits that fail, and several nodes: nothing acknowledged is lost or unserved. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class ConcurrencyTest {
    private static final int THREADS = 32;
    private static final int FLIPS_EACH = 8;
    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final Reason WHY = new Reason("all at once");

    private final String url;
    private final Node node;
    private final Switches switches;
    private SystemKey system = new SystemKey("none");

    ConcurrencyTest(String url) {
        this.url = url;
        this.node = Node.start(url, List.of(CommitHooks.class));
        this.switches = node.get(Switches.class);
    }

    @BeforeAll
    void warmUp() {
        system = newSystem();
        contain(system, 0, "p1");
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @BeforeEach
    void defineASystem() {
        system = newSystem();
    }

    private SystemKey newSystem() {
        SystemKey key = new SystemKey("busy-" + SYSTEMS.incrementAndGet());
        switches.define(new DefineSystem(ADA, key, SwitchesFixture.details("Busy")));
        for (int at = 0; at < 4; at++) {
            switches.define(new DefineSwitch(ADA, key, fourPositions().define(key(at)), null));
        }
        return key;
    }

    private static SwitchDocument fourPositions() {
        return Definitions.document(
                "limit",
                "Limit",
                "integer",
                IntStream.range(0, 4)
                        .mapToObj(at -> Definitions.position("p" + at, Json.tree(String.valueOf(at)), at))
                        .toList(),
                Map.of("team", "busy"),
                0);
    }

    private static SwitchKey key(int at) {
        return new SwitchKey("limit-" + at);
    }

    private FlipRow contain(SystemKey system, int at, String position) {
        return contain(system, at, position, Scope.EVERYONE);
    }

    private FlipRow contain(SystemKey system, int at, String position, Scope scope) {
        return SwitchesFixture.contained(switches.flip(new FlipSwitch(
                Actors.RITA, system, key(at), new PositionKey(position), WHY, false, scope, null, null, null)));
    }

    @Test
    void thirtyTwoThreadsLoseNothing() throws Exception {
        long before = switches.system(system).revision();
        List<FlipRow> made = allAtOnce(thread -> {
                    Random random = new Random(thread);
                    List<FlipRow> mine = new ArrayList<>();
                    for (int flip = 0; flip < FLIPS_EACH; flip++) {
                        Scope scope = flip % 2 == 0 ? Scope.EVERYONE : new Scope.Share(1 + random.nextInt(100));
                        FlipRow row = contain(system, random.nextInt(4), "p" + (1 + random.nextInt(3)), scope);
                        assertThat(switches.state(system, row.switchKey()).inForce())
                                .describedAs("served as soon as it is answered")
                                .contains(row);
                        mine.add(row);
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(made).extracting(FlipRow::revision).doesNotHaveDuplicates().hasSize(THREADS * FLIPS_EACH);
        assertThat(made).extracting(FlipRow::revision).allMatch(it -> it > before && it <= before + made.size());
        assertThat(switches.system(system).revision()).isEqualTo(before + made.size());
        assertServesTheStrictestOf(made);
        assertSameAsAFreshNode();
    }

    private void assertServesTheStrictestOf(List<FlipRow> made) {
        for (int at = 0; at < 4; at++) {
            SwitchKey key = key(at);
            List<FlipRow> ofSwitch =
                    made.stream().filter(flip -> flip.switchKey().equals(key)).toList();
            SwitchState state = switches.state(system, key);
            assertThat(state.inForce()).containsExactlyInAnyOrderElementsOf(ofSwitch);
            int strictest = ofSwitch.stream()
                    .mapToInt(flip -> Integer.parseInt(flip.position().value().substring(1)))
                    .max()
                    .orElse(0);
            assertThat(state.serve(EvaluationContext.EMPTY).position().restraint())
                    .isEqualTo(strictest);
        }
    }

    private void assertSameAsAFreshNode() {
        try (Node other = Node.start(url)) {
            SystemSnapshot here = switches.system(system);
            SystemSnapshot there = other.get(Switches.class).system(system);
            assertThat(there.revision()).isEqualTo(here.revision());
            assertThat(List.copyOf(there.switches())).isEqualTo(List.copyOf(here.switches()));
            assertThat(other.get(Timeline.class).verify(ADA).intact()).isTrue();
        }
    }

    @Test
    void actsOnOneAndOnManySystemsDoNotBlockEachOther() throws Exception {
        List<SystemKey> systems =
                IntStream.range(0, 4).mapToObj(at -> newSystem()).toList();
        Selection all = new Selection(Map.of("team", "busy"), Set.of(), Set.copyOf(systems));
        allAtOnce(thread -> {
            SystemKey mine = systems.get(thread % systems.size());
            for (int round = 0; round < 3; round++) {
                switch (thread % 4) {
                    case 0 -> switches.containAcross(new ContainAcross(Actors.RITA, all, WHY, null));
                    case 1 -> switches.stop(new StopEverything(Actors.RITA, mine, WHY, null));
                    case 2 -> restoreIfAny(mine);
                    default -> contain(mine, round, "p1");
                }
            }
            return thread;
        });
        system = systems.getFirst();
        assertSameAsAFreshNode();
    }

    private void restoreIfAny(SystemKey mine) {
        try {
            switches.restore(new RestoreFlips(CARL, mine, new RestoreFlips.All(), WHY, null, false));
        } catch (dev.firebreak.base.Conflict nothingContained) {
            assertThat(nothingContained.slug()).isEqualTo("nothing-to-restore");
        }
    }

    @Test
    void whoeverDefinesTheSameSystemAtTheSameTimeSucceeds() throws Exception {
        SystemKey fresh = new SystemKey("fresh-" + SYSTEMS.incrementAndGet());
        allAtOnce(thread -> switches.define(new DefineSystem(ADA, fresh, SwitchesFixture.details("Fresh"))));
        assertThat(switches.system(fresh).revision()).isEqualTo(1);
    }

    /** A well-known flag server loses an acknowledged kill this way. */
    @Test
    void aCommitThatWaitsLosesNeitherItsFlipNorTheNext() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FlipRow> lower = threads.submit(() -> held(before(waiting, go), () -> contain(system, 0, "p2")));
            waiting.await();
            Future<FlipRow> higher = threads.submit(() -> contain(system, 1, "p3"));
            Future<FlipRow> elsewhere = threads.submit(() -> contain(newSystem(), 1, "p3"));
            assertThat(finishesWithin(higher, 300))
                    .describedAs("it waits for the lower one")
                    .isFalse();
            assertThat(served(0)).isEqualTo("p0");
            go.countDown();
            assertThat(higher.get().revision()).isEqualTo(lower.get().revision() + 1);
            elsewhere.get();
        }
        assertThat(served(0)).isEqualTo("p2");
        assertThat(served(1)).isEqualTo("p3");
    }

    @Test
    void aHigherRevisionThatIsServedFirstBringsTheLowerOneAlong() throws Exception {
        CountDownLatch committed = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FlipRow> lower = threads.submit(() -> held(after(committed, go), () -> contain(system, 0, "p2")));
            committed.await();
            FlipRow higher = contain(system, 1, "p3");
            assertThat(served(1)).isEqualTo("p3");
            assertThat(served(0))
                    .describedAs("committed, though nobody was told yet")
                    .isEqualTo("p2");
            go.countDown();
            assertThat(lower.get().revision()).isEqualTo(higher.revision() - 1);
        }
        assertThat(switches.system(system).revision())
                .isEqualTo(switches.state(system, key(1)).revision());
        assertThat(served(0)).isEqualTo("p2");
    }

    @Test
    void aCommitThatFailedIsNotServed() {
        long before = switches.system(system).revision();
        assertThatThrownBy(() -> CommitHooks.around(
                        new CommitHooks.Hook() {
                            @Override
                            public void before(Connection connection) throws SQLException {
                                connection.rollback();
                                throw new SQLException("the connection died", "08006");
                            }
                        },
                        () -> contain(system, 0, "p3")))
                .isNotInstanceOf(dev.firebreak.base.Refusal.class);
        assertThat(served(0)).isEqualTo("p0");
        assertThat(contain(system, 1, "p1").revision()).isEqualTo(before + 1);
        assertSameAsAFreshNode();
    }

    @Test
    void aCommitThatReachedTheDatabaseAlthoughItSeemedToFailIsServed() {
        assertThatThrownBy(() -> CommitHooks.around(
                        new CommitHooks.Hook() {
                            @Override
                            public void after(Connection connection) throws SQLException {
                                throw new SQLException("the connection died", "08006");
                            }
                        },
                        () -> contain(system, 0, "p3")))
                .isInstanceOf(RuntimeException.class);
        assertThat(served(0)).isEqualTo("p3");
        contain(system, 1, "p1");
        assertSameAsAFreshNode();
    }

    @Test
    void aFlipOnOneNodeIsServedByTheOther() {
        try (Node other = Node.start(url, "firebreak.poll-every=" + pollOfOtherNode())) {
            Switches there = other.get(Switches.class);
            contain(system, 0, "p2");
            long from = System.nanoTime();
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> there.state(system, key(0)).isContained());
            System.getLogger("test")
                    .log(
                            System.Logger.Level.INFO,
                            "served by the other node after {0} ms",
                            (System.nanoTime() - from) / 1_000_000);
            there.stop(new StopEverything(Actors.ROB, system, WHY, null));
            switches.flip(new FlipSwitch(
                    Actors.RITA, system, key(0), new PositionKey("p1"), WHY, false, Scope.EVERYONE, null, null, null));
            assertThat(served(1))
                    .describedAs("loaded with the flip that follows")
                    .isEqualTo("p3");
        }
    }

    /** With notices the poll is not needed at all. */
    abstract String pollOfOtherNode();

    private String served(int at) {
        return switches.state(system, key(at))
                .serve(EvaluationContext.EMPTY)
                .position()
                .key()
                .value();
    }

    private static boolean finishesWithin(Future<?> future, int millis) throws Exception {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException waits) {
            return false;
        }
    }

    private static FlipRow held(CommitHooks.Hook hook, Callable<FlipRow> flip) {
        List<FlipRow> made = new ArrayList<>();
        CommitHooks.around(hook, () -> {
            try {
                made.add(flip.call());
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        return made.getFirst();
    }

    private static CommitHooks.Hook before(CountDownLatch reached, CountDownLatch go) {
        return new CommitHooks.Hook() {
            @Override
            public void before(Connection connection) {
                waitFor(reached, go);
            }
        };
    }

    private static CommitHooks.Hook after(CountDownLatch reached, CountDownLatch go) {
        return new CommitHooks.Hook() {
            @Override
            public void after(Connection connection) {
                waitFor(reached, go);
            }
        };
    }

    private static void waitFor(CountDownLatch reached, CountDownLatch go) {
        reached.countDown();
        try {
            go.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one of the threads does. */
    private interface Work<T> {
        T of(int thread) throws Exception;
    }

    private static <T> List<T> allAtOnce(Work<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        return work.of(thread);
                    }))
                    .collect(Collectors.toList());
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}

class ConcurrencyOnH2Test extends ConcurrencyTest {
    ConcurrencyOnH2Test() {
        super(OnH2.newDatabase());
    }

    @Override
    String pollOfOtherNode() {
        return "100ms";
    }
}

class ConcurrencyOnPostgresTest extends ConcurrencyTest {
    ConcurrencyOnPostgresTest() {
        super(PostgresServer.newDatabase());
    }

    @Override
    String pollOfOtherNode() {
        return "1h";
    }
}
