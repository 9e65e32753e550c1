package dev.firebreak.delivery;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.RITA;

import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSwitch;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchDocument;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.CoreApplication;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.TestClock;
import dev.firebreak.testing.TestClockConfiguration;
import dev.firebreak.testing.TestTicker;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** A small language for tests of reach: each gets a system of its own, and moves both measures of time by hand. */
@SpringBootTest(
        classes = {CoreApplication.class, ReachApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.quartz.auto-startup=false",
            "firebreak.poll-every=1h",
            "firebreak.reach.look-every=1h",
            "firebreak.reach.write-every=1h",
            "firebreak.reach.forget-every=1h",
            "firebreak.timeline-head-file=target/test-timeline-head.log"
        })
@Import(TestClockConfiguration.class)
@ContextConfiguration(initializers = OnH2.class)
abstract class ReachFixture {

    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");
    static final SwitchKey MAIL = new SwitchKey("tool.send_mail");
    private static final AtomicInteger SYSTEMS = new AtomicInteger();

    @Autowired
    Switches switches;

    @Autowired
    Instances instances;

    @Autowired
    Reach reach;

    @Autowired
    Running running;

    @Autowired
    ReachPace pace;

    @Autowired
    ReachKeeping keeping;

    @Autowired
    Timeline timeline;

    @Autowired
    RevocableTokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    TestTicker ticker;

    final UUID token = UUID.randomUUID();
    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineASystem() {
        system = new SystemKey("reach-%04d".formatted(SYSTEMS.incrementAndGet()));
        switches.define(new DefineSystem(ADA, system, new SystemDetails("Support", "production", "", "", 3)));
        define(REFUND);
        define(MAIL);
    }

    private void define(SwitchKey key) {
        SwitchDocument document = JsonMapper.shared().readValue("""
                {"kind":"tool","name":"Refund payment","access":"write","reversible":false,"valueType":"boolean",
                 "normal":"enabled","failSafe":"disabled",
                 "positions":[{"key":"enabled","label":"Enabled","value":true,"restraint":0},
                              {"key":"disabled","label":"Disabled","value":false,"restraint":2}]}""", SwitchDocument.class);
        switches.define(new DefineSwitch(ADA, system, document.define(key), null));
    }

    /** An instance with flagd's sync, which was given what there is. */
    OpenStream pushed(String name) {
        OpenStream stream = push(name, OpenStream.Kind.SYNC);
        stream.sent(revision());
        stream.delivered(revision());
        return stream;
    }

    OpenStream push(String name, OpenStream.Kind kind) {
        return push(name, token, kind);
    }

    OpenStream push(String name, UUID by, OpenStream.Kind kind) {
        return instances.push(caller(name, by), kind);
    }

    Instance instance(String name) {
        return instance(name, token);
    }

    Instance instance(String name, UUID by) {
        return instances.of(caller(name, by));
    }

    private Caller caller(String name, UUID by) {
        return new Caller(by, system, new InstanceName(name, InstanceName.KnownBy.HEADER), "test client");
    }

    FlipRow contain(SwitchKey key) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                RITA,
                system,
                key,
                new PositionKey("disabled"),
                new Reason("forged order ids"),
                false,
                Scope.EVERYONE,
                null,
                null,
                null));
        return ((FlipOutcome.Contained) outcome).flip();
    }

    long revision() {
        return switches.system(system).revision();
    }

    /** Both measures go on. */
    void pass(Duration time) {
        clock.move(time);
        ticker.move(time);
    }

    void pass(long millis) {
        pass(Duration.ofMillis(millis));
    }

    Reach.OfFlip look(FlipRow flip) {
        pace.tick();
        keeping.write();
        return reach.of(flip);
    }

    List<String> told() {
        return timeline.after(ADA, new TimelineFilter(system.value(), null, null, null, null), 0, 1_000).stream()
                .filter(entry -> entry.kind().startsWith("reach."))
                .map(Entry::sentence)
                .toList();
    }
}
