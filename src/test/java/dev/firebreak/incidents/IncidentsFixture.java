package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.FlipOutcome;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipSwitch;
import dev.firebreak.switches.PositionKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Samples;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.testing.FakeReach;
import dev.firebreak.testing.TestClock;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A small language for tests of the door: each test gets a system of its own. */
@CoreTest
@Import(IncidentApplication.class)
abstract class IncidentsFixture {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    static final Reason WHY = new Reason("forged order ids");
    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");

    @Autowired
    Incidents incidents;

    @Autowired
    Switches switches;

    @Autowired
    Timeline timeline;

    @Autowired
    FakeReach reach;

    @Autowired
    TestClock clock;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineASystem() {
        reach.forget();
        system = newSystem();
    }

    SystemKey newSystem() {
        SystemKey key = new SystemKey("incidents-%04d".formatted(SYSTEMS.incrementAndGet()));
        switches.define(new DefineSystem(ADA, key, new SystemDetails("Support assistant", "production", "", "")));
        Samples.defineTool(switches, ADA, key, REFUND);
        return key;
    }

    IncidentRow declare(Actor by, String title) {
        return incidents.declare(DeclareIncident.of(by, title, Set.of(system)));
    }

    /** Declared, and commanded by Carl. */
    IncidentRow active(String title) {
        IncidentRow declared = declare(CARL, title);
        return incidents.assign(new AssignRole(CARL, declared.key(), RoleName.COMMANDER, "carl"));
    }

    FlipRow contain(Actor by, @Nullable IncidentKey incident) {
        FlipOutcome outcome = switches.flip(new FlipSwitch(
                by, system, REFUND, new PositionKey("disabled"), WHY, false, Scope.EVERYONE, null, null, incident));
        return switch (outcome) {
            case FlipOutcome.Contained contained -> contained.flip();
            case FlipOutcome.Restored restored -> throw new AssertionError("restored instead: " + restored);
        };
    }

    void everybodyObeys() {
        reach.got(system, FakeReach.way(Reach.State.COMPLETE, 3, 3, 0));
    }

    IncidentRow move(Actor by, IncidentRow incident, IncidentState to, @Nullable Reason reason) {
        return incidents.move(new MoveIncident(by, incident.key(), to, reason));
    }

    IncidentRow now(IncidentRow incident) {
        return incidents.incident(ADA, incident.key());
    }

    void moveTime(Duration by) {
        clock.move(by);
        incidents.keepDueTimes();
    }

    /** Oldest first. */
    List<Entry> entries(IncidentRow incident) {
        return timeline.after(ADA, new TimelineFilter(null, null, incident.key().value(), null, null), 0, 1_000);
    }

    List<String> kinds(IncidentRow incident) {
        return entries(incident).stream().map(Entry::kind).toList();
    }

    Entry last(IncidentRow incident) {
        return entries(incident).getLast();
    }
}
