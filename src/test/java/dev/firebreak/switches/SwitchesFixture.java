package dev.firebreak.switches;

import static dev.firebreak.testing.Actors.ADA;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.testing.TestClock;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small language for tests of the door: each test gets a system of its own, with nothing in it. */
@CoreTest
abstract class SwitchesFixture {
    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");
    static final SwitchKey MAIL = new SwitchKey("tool.send_mail");
    static final Reason WHY = new Reason("forged order ids");

    @Autowired
    Switches switches;

    @Autowired
    Timeline timeline;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineASystem() {
        system = newSystem();
    }

    SystemKey newSystem() {
        SystemKey key = new SystemKey("system-%04d".formatted(SYSTEMS.incrementAndGet()));
        switches.define(new DefineSystem(ADA, key, details("Support assistant")));
        return key;
    }

    static SystemDetails details(String name) {
        return new SystemDetails(name, "production", "", "");
    }

    SwitchState define(SwitchKey key, SwitchDocument document) {
        return define(ADA, key, document, null);
    }

    SwitchState define(Actor by, SwitchKey key, SwitchDocument document, @Nullable Reason reason) {
        return switches.define(new DefineSwitch(by, system, document.define(key), reason));
    }

    FlipRow contain(Actor by, SwitchKey key, String position) {
        return contain(by, key, position, Scope.EVERYONE);
    }

    FlipRow contain(Actor by, SwitchKey key, String position, Scope scope) {
        return contained(flip(by, key, position, scope, null, null));
    }

    FlipRow containFor(Actor by, SwitchKey key, String position, Duration duration, @Nullable OnExpiry then) {
        return contained(flip(by, key, position, Scope.EVERYONE, duration, then));
    }

    static FlipRow contained(FlipOutcome outcome) {
        return switch (outcome) {
            case FlipOutcome.Contained contained -> contained.flip();
            case FlipOutcome.Restored restored -> throw new AssertionError("restored instead: " + restored);
        };
    }

    FlipOutcome flip(
            Actor by,
            SwitchKey key,
            String position,
            Scope scope,
            @Nullable Duration expiresIn,
            @Nullable OnExpiry onExpiry) {
        return switches.flip(new FlipSwitch(
                by, system, key, new PositionKey(position), WHY, false, scope, expiresIn, onExpiry, null));
    }

    RestoreRow restore(Actor by, RestoreFlips.What what) {
        return switches.restore(new RestoreFlips(by, system, what, WHY, null, false));
    }

    RestoreRow restoreAll(Actor by) {
        return restore(by, new RestoreFlips.All());
    }

    RestoreRow restoreInEmergency(Actor by) {
        return switches.restore(new RestoreFlips(by, system, new RestoreFlips.All(), WHY, null, true));
    }

    static RestoreFlips.What end(FlipRow... flips) {
        return new RestoreFlips.These(Arrays.stream(flips)
                .<RestoreFlips.Change>map(flip -> new RestoreFlips.End(flip.id()))
                .toList());
    }

    RestoreRow approve(Actor by, RestoreRow restore) {
        return switches.decide(new DecideRestore(by, restore.id(), true, null));
    }

    RestoreRow reject(Actor by, RestoreRow restore) {
        return switches.decide(new DecideRestore(by, restore.id(), false, new Reason("not yet")));
    }

    void moveTime(Duration by) {
        clock.move(by);
        switches.keepDueTimes();
    }

    String served(SwitchKey key) {
        return served(key, EvaluationContext.EMPTY);
    }

    String served(SwitchKey key, EvaluationContext context) {
        return switches.state(system, key).serve(context).position().key().value();
    }

    long revision() {
        return switches.system(system).revision();
    }

    List<FlipRow> inForce(SwitchKey key) {
        return switches.state(system, key).inForce();
    }

    /** Newest last. */
    List<Entry> entries() {
        return timeline.after(ADA, new TimelineFilter(system.value(), null, null, null, null), 0, 1_000);
    }

    List<String> kinds() {
        return entries().stream().map(Entry::kind).toList();
    }

    Entry lastEntry() {
        return entries().getLast();
    }

    static Scope tenant(String... tenants) {
        return new Scope.Match(Map.of("tenant", List.<Object>copyOf(Arrays.asList(tenants))));
    }
}
