package dev.firebreak.playbooks;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.playbooks.StepAct.Kind;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Samples;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What a playbook does by itself: it looks, it calls others, it runs other playbooks; and it asks when it cannot know. */
abstract class MachineStepsTest extends RunsFixture {

    private static final String CONTAIN = """
            - id: stop
              type: switch
              title: Stop writing
              phase: contain
              switch: {kind: tool, access: write}
            """;

    @Autowired
    FlipWork flips;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private @Nullable HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listening.createContext("/", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (status == 0) {
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        listening.start();
        server = listening;
    }

    @AfterEach
    void listenNoMore() {
        if (server != null) {
            server.stop(0);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + (server == null ? 0 : server.getAddress().getPort()) + "/hook";
    }

    @Test
    void aCheckWaitsUntilEveryInstanceObeys() {
        RunRow run = start(playbook(CONTAIN + """
                - id: obeyed
                  type: check
                  title: Every instance obeys
                  phase: contain
                  check: {reach: stop}
                """));
        reach.got(system, reached(Reach.State.UNDERWAY, 2));
        runs.keepDueTimes();
        assertThat(stateOf(run, "obeyed")).isEqualTo(StepState.ACTIVE);
        assertThat(runs.reading(run.id(), step(run, "obeyed"))).satisfies(reading -> assertThat(reading.words())
                .isEqualTo("tool.refund_payment: 2 of 3 instances obey"));

        reach.got(system, reached(Reach.State.COMPLETE, 3));
        runs.keepDueTimes();
        assertThat(runs.run(ADA, run.id()).state()).isEqualTo(RunState.COMPLETE);
        assertThat(step(run, "obeyed").note()).isEqualTo("every running instance obeys");
    }

    private static Reach.OfFlip reached(Reach.State state, int delivered) {
        return new Reach.OfFlip(state, 3, 3, delivered, 0, null, null, null, List.of(), 0, 0, null);
    }

    @Test
    void whatCannotBeMeasuredAsksAPerson() {
        RunRow run = start(playbook("""
                - id: quiet
                  type: check
                  title: Fewer than one a minute
                  phase: investigate
                  check: {prometheus: {query: "sum(rate(refunds[5m]))", below: 1}}
                """));
        assertThat(stateOf(run, "quiet")).isEqualTo(StepState.ASKING);
        assertThat(step(run, "quiet").note()).contains("no Prometheus is configured as default");
        assertThat(act(CARL, run, "quiet", Kind.OVERRIDE, "seen on the dashboard")
                        .state())
                .isEqualTo(RunState.COMPLETE);
    }

    @Test
    void aCallIsMadeOnceAndItsAnswerEndsTheStep() {
        RunRow run = start(playbook(call("on_failure: ask")));
        await().until(() -> runs.run(ADA, run.id()).state() == RunState.COMPLETE);
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst())
                .startsWith(run.id() + "-tell-1-0 ")
                .endsWith(
                        "{\"incident\": \"" + run.incident() + "\", \"title\": \"Refunds to \\\"forged\\\" orders\"}");
    }

    private String call(String more) {
        return """
                - id: tell
                  type: http
                  title: Tell the vendor
                  phase: communicate
                  %s
                  http:
                    url: %s
                    body: '{"incident": "{{incident.key}}", "title": "{{incident.title}}"}'
                """.formatted(more, address());
    }

    @Test
    void aCallThatFailedIsTriedAgainWhenAPersonSaysSo() {
        status = 503;
        RunRow run = start(playbook(call("on_failure: ask")));
        await().until(() -> stateOf(run, "tell") == StepState.ASKING);
        assertThat(step(run, "tell").note()).startsWith("answered 503");
        status = 200;
        act(CARL, run, "tell", Kind.RETRY, "");
        await().until(() -> runs.run(ADA, run.id()).state() == RunState.COMPLETE);
        assertThat(heard).hasSize(2);
    }

    @Test
    void aCallWhoseAnswerIsLostMayHaveHappenedAndIsNotRepeated() {
        status = 0;
        RunRow run = start(playbook(call("on_failure: continue")));
        await().until(() -> stateOf(run, "tell") == StepState.UNKNOWN);
        int once = heard.size();
        clock.move(Duration.ofHours(1));
        runs.keepDueTimes();
        assertThat(stateOf(run, "tell")).isEqualTo(StepState.UNKNOWN);
        assertThat(heard).hasSize(once);
        assertThat(act(CARL, run, "tell", Kind.CONFIRM, "the vendor has it").state())
                .isEqualTo(RunState.COMPLETE);
    }

    @Test
    void nobodyIsCalledWhomTheOperatorDoesNotAllow() {
        RunRow run = start(playbook("""
                - id: tell
                  type: http
                  title: Tell anybody
                  phase: communicate
                  http: {url: "http://169.254.169.254/latest/meta-data"}
                """));
        assertThat(stateOf(run, "tell")).isEqualTo(StepState.ASKING);
        assertThat(step(run, "tell").note()).contains("169.254.169.254 may not be called");
    }

    @Test
    void aStepEndsWithThePlaybookThatItRuns() {
        String inner = playbook("""
                - {id: think, type: manual, title: Think, phase: learn}
                """);
        RunRow outer = start(playbook("""
                - {id: other, type: playbook, title: Do the other, phase: investigate, playbook: {id: %s}}
                - {id: last, type: manual, title: Say goodbye, phase: learn}
                """.formatted(inner)));
        assertThat(stateOf(outer, "other")).isEqualTo(StepState.ACTIVE);
        RunRow child = runs.ofIncident(ADA, outer.incident()).getLast();
        assertThat(child.parent()).isEqualTo(outer.id());
        runs.keepDueTimes();
        assertThat(stateOf(outer, "other")).isEqualTo(StepState.ACTIVE);
        act(CARL, child, "think", Kind.COMPLETE, "");
        runs.keepDueTimes();
        assertThat(stateOf(outer, "other")).isEqualTo(StepState.DONE);
        assertThat(stateOf(outer, "last")).isEqualTo(StepState.ACTIVE);
    }

    @Test
    void aWaitEndsAsSoonAsItsConditionHolds() {
        RunRow run = start(playbook("""
                - {id: hold, type: wait, title: Until ten minutes are over, phase: restore, wait: {until: run.minutes >= 10}}
                """));
        runs.keepDueTimes();
        assertThat(stateOf(run, "hold")).isEqualTo(StepState.ACTIVE);
        clock.move(Duration.ofMinutes(10));
        runs.keepDueTimes();
        assertThat(runs.run(ADA, run.id()).state()).isEqualTo(RunState.COMPLETE);
    }

    @Test
    void everySwitchThatFitsIsFlippedAndEachOnce() {
        SwitchKey mail = new SwitchKey("tool.send_mail");
        Samples.defineTool(switches, ADA, system, mail);
        RunRow run = start(playbook(CONTAIN));
        assertThat(step(run, "stop").means()).extracting(StepRow.Means::key).containsExactlyInAnyOrder(REFUND, mail);
        assertThat(step(run, "stop").flips()).hasSize(2);
        runs.keepDueTimes();
        assertThat(incidents.flips(CARL, run.incident())).hasSize(2);
    }

    @Test
    void aFlipIsTakenBackIfItsStepHasMovedMeanwhile() {
        RunRow run = start(playbook(CONTAIN.replace("access: write}", "access: write, act: by_hand}")));
        Task.Contain contain = (Task.Contain)
                Objects.requireNonNull(step(run, "stop").definition()).task();
        StepRow.Means means = step(run, "stop").means().getFirst();
        Bound bound = Bound.of(new StepId("stop"), means.system(), means.key());
        flips.flip(
                run.id(),
                new Todo.Flip(new StepId("stop"), 7, contain, bound, CARL, new Reason("late"), run.incident()));
        assertThat(switches.state(system, REFUND).isContained()).isFalse();
        assertThat(incidents.flips(CARL, run.incident())).isEmpty();
        assertThat(step(run, "stop").flips()).isEmpty();
    }

    @Test
    void whereNoSwitchFitsThePlaybookSaysSo() {
        RunRow run = start(playbook("""
                - {id: stop, type: switch, title: Pin the prompt, phase: contain, switch: {kind: prompt}}
                """));
        assertThat(stateOf(run, "stop")).isEqualTo(StepState.ASKING);
        assertThat(step(run, "stop").note()).isEqualTo("no switch of the incident's systems fits");
    }
}

@ContextConfiguration(initializers = OnH2.class)
class MachineStepsOnH2Test extends MachineStepsTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class MachineStepsOnPostgresTest extends MachineStepsTest {}
