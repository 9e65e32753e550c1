package dev.firebreak.playbooks;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.playbooks.definition.PlaybookId;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.switches.DefineSystem;
import dev.firebreak.switches.Samples;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemDetails;
import dev.firebreak.testing.CoreTest;
import dev.firebreak.testing.FakeReach;
import dev.firebreak.testing.TestClock;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A small language for tests of runs: each test gets a system of its own. */
@CoreTest
@Import(RunApplication.class)
@TestPropertySource(
        properties = {
            "firebreak.playbooks=src/test/resources/test-playbooks, target/test-playbooks",
            "firebreak.calls.allowed-hosts=127.0.0.1",
            "firebreak.calls.timeout=2s"
        })
abstract class RunsFixture {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();
    private static final AtomicInteger PLAYBOOKS = new AtomicInteger();
    static final SwitchKey REFUND = new SwitchKey("tool.refund_payment");

    @Autowired
    Runs runs;

    @Autowired
    Incidents incidents;

    @Autowired
    Switches switches;

    @Autowired
    Timeline timeline;

    @Autowired
    TestClock clock;

    @Autowired
    FakeReach reach;

    @Autowired
    Library library;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineASystem() {
        reach.forget();
        system = new SystemKey("runs-%04d".formatted(SYSTEMS.incrementAndGet()));
        switches.define(new DefineSystem(ADA, system, new SystemDetails("Support assistant", "production", "", "")));
        Samples.defineTool(switches, ADA, system, REFUND);
    }

    /** A playbook of these steps, in the library from now on; its id. */
    String playbook(String steps) {
        String id = "written-" + PLAYBOOKS.incrementAndGet();
        String text = """
                id: %s
                version: "1"
                title: %s
                summary: Made for a test.
                owner: Tests
                steps:
                """.formatted(id, id) + steps.indent(2);
        try {
            Path folder = Files.createDirectories(Path.of("target/test-playbooks"));
            Files.writeString(folder.resolve(id + ".yaml"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        library.look();
        return id;
    }

    RunRow start(String playbook) {
        IncidentRow incident =
                incidents.declare(DeclareIncident.of(CARL, "Refunds to \"forged\" orders", Set.of(system)));
        return runs.start(new StartRun(CARL, incident.key(), new PlaybookId(playbook), RunMode.REAL));
    }

    RunRow act(Actor by, RunRow run, String step, StepAct.Kind kind, String note) {
        return runs.act(new StepAct(by, run.id(), new StepId(step), kind, note, null));
    }

    RunRow choose(Actor by, RunRow run, String step, String answer) {
        return runs.act(new StepAct(by, run.id(), new StepId(step), StepAct.Kind.CHOOSE, "", answer));
    }

    StepState stateOf(RunRow run, String step) {
        return step(run, step).state();
    }

    StepRow step(RunRow run, String step) {
        return runs.run(ADA, run.id()).steps().stream()
                .filter(each -> each.id().value().equals(step))
                .findFirst()
                .orElseThrow();
    }

    List<String> told(RunRow run) {
        return timeline.after(ADA, TimelineFilter.ofIncident(run.incident()), 0, 500).stream()
                .filter(entry -> entry.kind().startsWith("run."))
                .map(Entry::sentence)
                .toList();
    }
}
