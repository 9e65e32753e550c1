package dev.firebreak.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.Fact;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.playbooks.definition.Turn;
import dev.firebreak.testing.Actors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;

/**
 * Whatever people do to whatever playbook, at whatever time: no step is done twice by itself, none is left out without a
 * reason, no approval is ignored, and the run comes to an end.
 */
class RunModelTest {

    private static final Situation CALM = new Situation() {
        @Override
        public IncidentRow incident() {
            throw new AssertionError("nothing here asks for it");
        }

        @Override
        public Map<String, Object> known() {
            return Map.of(
                    "incident.severity", "SEV1",
                    "incident.state", "active",
                    "incident.systems", List.of("support"),
                    "incident.user_harm", 3L,
                    "incident.data_exposure", 0L,
                    "incident.compliance_risk", 0L,
                    "incident.business_impact", 2L);
        }
    };

    private final List<Fact> timeline = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T03:00:00Z");

    @AfterTry
    void forget() {
        timeline.clear();
        now = Instant.parse("2026-11-24T03:00:00Z");
    }

    @Property(tries = 300)
    void holdsWhateverHappens(@ForAll long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        Playbook playbook = new RandomPlaybook(random).next();
        Run run = new Run(
                new RunId(new UUID(0, seed)),
                new IncidentKey("INC-1"),
                playbook,
                "hash",
                RunMode.REAL,
                Actors.CARL,
                now);
        course(run, playbook).advance();
        check(run, playbook);
        int acts = random.nextInt(40);
        for (int act = 0; act < acts && !run.state().isOver(); act++) {
            act(run, playbook, random);
            check(run, playbook);
        }
        finish(run, playbook);
        assertThat(run.state().isOver()).as("the run comes to an end").isTrue();
        assertThat(run.dueAt()).isNull();
        assertThat(run.steps()).allMatch(step -> step.state().isSettled());
        check(run, playbook);
    }

    private Telling telling(Run run, Playbook playbook) {
        return new Telling(run, playbook, Actors.CLEO, now, timeline::add);
    }

    private Course course(Run run, Playbook playbook) {
        return new Course(run, playbook, CALM, telling(run, playbook), now);
    }

    private Steering steering(Run run, Playbook playbook) {
        return new Steering(run, course(run, playbook), telling(run, playbook), now);
    }

    private void tick(Run run, Playbook playbook) {
        if (run.state() == RunState.RUNNING) {
            new Ticking(run, course(run, playbook), telling(run, playbook), now).tick();
        }
    }

    // ---- what anybody might do

    private void act(Run run, Playbook playbook, RandomGenerator random) {
        if (random.nextInt(3) == 0) {
            now = now.plus(Duration.ofSeconds(1 + random.nextInt(1_200)));
            tick(run, playbook);
            return;
        }
        StepId step = run.steps().get(random.nextInt(run.steps().size())).id();
        Snapshot before = Snapshot.of(run);
        try {
            act(steering(run, playbook), run, playbook, step, random.nextInt(16), random);
        } catch (Conflict refused) {
            assertThat(refused.sentence()).endsWith(".");
            assertThat(Snapshot.of(run)).as("what is refused changes nothing").isEqualTo(before);
        }
    }

    private void act(Steering steering, Run run, Playbook playbook, StepId step, int which, RandomGenerator random) {
        switch (which) {
            case 0, 1, 2 -> steering.complete(step, "");
            case 3, 4 -> steering.choose(step, random.nextBoolean() ? "one" : "two", "");
            case 5 -> steering.skip(step, "no need");
            case 6 -> steering.retry(step);
            case 7 -> steering.override(step, "we know better");
            case 8 -> steering.rollBack(step, "it made things worse");
            case 9, 10 -> approve(steering, run, playbook, step, random);
            case 11 -> steering.pause("hold on");
            case 12 -> steering.resume();
            case 13 -> machine(run, playbook, step, random);
            case 14 -> steering.reassign(step, "person:rita", "rita");
            default -> {
                if (random.nextInt(8) == 0) {
                    steering.add("Call the vendor", "");
                } else if (random.nextInt(20) == 0) {
                    steering.abort("enough");
                }
            }
        }
    }

    private void approve(Steering steering, Run run, Playbook playbook, StepId step, RandomGenerator random) {
        String who = "person:" + List.of("rita", "rob", "carl").get(random.nextInt(3));
        boolean approves = random.nextInt(4) > 0;
        RunStep asked = Objects.requireNonNull(run.find(step));
        long before = given(run, asked);
        steering.decide(step, new Voice(step.value(), asked.attempt(), who, who, approves, "", now));
        if (approves) {
            assertThat(who).as("nobody approves what is their own").isNotEqualTo(Actors.CARL.identity());
            boolean enough = before + 1
                    >= ((Task.Approval) playbook.find(step).orElseThrow().task()).count();
            assertThat(asked.state() == StepState.DONE)
                    .as("an approval counts at once")
                    .isEqualTo(enough);
        } else {
            assertThat(asked.state()).as("a rejection counts at once").isNotEqualTo(StepState.ACTIVE);
        }
    }

    private static long given(Run run, RunStep step) {
        return run.voices().stream()
                .filter(voice -> voice.step().equals(step.id().value()) && voice.attempt() == step.attempt())
                .count();
    }

    /** What a machine would do. */
    private void machine(Run run, Playbook playbook, StepId id, RandomGenerator random) {
        RunStep step = Objects.requireNonNull(run.find(id));
        Step definition = playbook.find(id).orElse(null);
        if (definition == null || step.state() != StepState.ACTIVE || run.state() != RunState.RUNNING) {
            return;
        }
        Course course = course(run, playbook);
        switch (definition.task()) {
            case Task.Contain contain -> course.done(step, "flipped");
            case Task.Check check -> {
                if (random.nextBoolean()) {
                    course.done(step, "holds");
                }
            }
            case Task.HttpCall call -> {
                step.call(now.plusSeconds(30));
                run.noteDue();
                if (random.nextInt(3) > 0) {
                    course.done(step, "200");
                }
            }
            default -> {}
        }
    }

    /** People and machines at last do whatever is open. */
    private void finish(Run run, Playbook playbook) {
        for (int round = 0; round < 2_000 && !run.state().isOver(); round++) {
            if (run.state() == RunState.PAUSED) {
                steering(run, playbook).resume();
            }
            run.steps().stream()
                    .filter(step -> step.state().isOpen())
                    .findFirst()
                    .ifPresent(step -> settle(run, playbook, step));
            now = now.plus(Duration.ofMinutes(11));
            tick(run, playbook);
            check(run, playbook);
        }
    }

    private void settle(Run run, Playbook playbook, RunStep step) {
        Step definition = playbook.find(step.id()).orElse(null);
        Steering steering = steering(run, playbook);
        Task task = definition == null ? new Task.Manual() : definition.task();
        if (step.state() == StepState.ASKING || step.state() == StepState.UNKNOWN) {
            steering.skip(step.id(), "cannot be done now");
        } else if (step.state() == StepState.ACTIVE) {
            switch (task) {
                case Task.Decision decision -> steering.choose(step.id(), "two", "");
                case Task.Approval approval -> steering.skip(step.id(), "nobody is there");
                case Task.Check check -> course(run, playbook).done(step, "holds");
                case Task.HttpCall call -> course(run, playbook).done(step, "200");
                case Task.Wait wait -> {}
                default -> steering.complete(step.id(), "");
            }
        }
    }

    // ---- what always holds

    private void check(Run run, Playbook playbook) {
        for (RunStep step : run.steps()) {
            if (step.state() == StepState.SKIPPED || step.state() == StepState.NOT_TAKEN) {
                assertThat(step.note())
                        .as("%s is left out for a reason", step.id())
                        .isNotBlank();
            }
            long done = told(step, "run.step_done");
            long begun = told(step, "run.step_began");
            assertThat(done)
                    .as("%s is done no more often than it was begun", step.id())
                    .isLessThanOrEqualTo(begun);
            long asked = told(step, "run.step_failed")
                    + told(step, "run.step_unknown")
                    + told(step, "run.step_overridden")
                    + told(step, "run.step_lapsed");
            Step definition = playbook.find(step.id()).orElse(null);
            if (definition == null || definition.repeat() == null) {
                assertThat(begun)
                        .as("%s is not begun twice by itself", step.id())
                        .isLessThanOrEqualTo(1 + asked);
                assertThat(done).as("%s is not done twice by itself", step.id()).isLessThanOrEqualTo(1 + asked);
            }
        }
        checkTurns(run);
        if (run.state() == RunState.RUNNING) {
            assertThat(run.steps())
                    .as("something is open, or the run would be over")
                    .anyMatch(step -> step.state().isOpen());
        }
    }

    /** One step holds the others up, at most; what stands behind it has not begun. */
    private static void checkTurns(Run run) {
        List<RunStep> inTurn =
                run.steps().stream().filter(step -> step.turn() == Turn.IN_TURN).toList();
        assertThat(inTurn.stream().filter(step -> step.state().isOpen()).count())
                .isLessThanOrEqualTo(1);
        boolean open = false;
        for (RunStep step : inTurn) {
            if (open) {
                assertThat(step.state())
                        .as("%s waits for its turn", step.id())
                        .isIn(StepState.AHEAD, StepState.SKIPPED);
            }
            open |= step.state().isOpen();
        }
    }

    private long told(RunStep step, String kind) {
        return timeline.stream()
                .filter(fact -> fact.kind().equals(kind)
                        && step.id().value().equals(fact.details().get("step")))
                .count();
    }

    /** How a run stands, to be compared. */
    private record Snapshot(RunState state, int next, List<String> steps, int voices) {
        static Snapshot of(Run run) {
            return new Snapshot(
                    run.state(),
                    run.nextStep(),
                    run.steps().stream()
                            .map(step -> Stream.of(
                                            step.id(),
                                            step.state(),
                                            step.attempt(),
                                            step.times(),
                                            step.timers(),
                                            step.turn(),
                                            step.note())
                                    .map(String::valueOf)
                                    .toList()
                                    .toString())
                            .toList(),
                    run.voices().size());
        }
    }
}
