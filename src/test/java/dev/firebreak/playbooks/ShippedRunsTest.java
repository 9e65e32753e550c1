package dev.firebreak.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Fact;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.PlaybookText;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.testing.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped playbook is run to its end by a simulated team on a simulated clock, until every branch has been taken. */
class ShippedRunsTest {

    private static final int TEAMS = 60;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("playbooks"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void comesToAnEndByEveryWay(Path file) throws IOException {
        Playbook playbook = Objects.requireNonNull(
                PlaybookText.review(Files.readString(file)).playbook());
        Set<StepId> begun = new HashSet<>();
        Set<String> chosen = new HashSet<>();
        for (int team = 0; team < TEAMS; team++) {
            Team at = new Team(playbook, new SplittableRandom(team));
            Run run = at.work();
            assertThat(run.state()).as("team %s: %s", team, run.endNote()).isEqualTo(RunState.COMPLETE);
            run.steps().stream().filter(step -> step.attempt() > 0).forEach(step -> begun.add(step.id()));
            run.steps().stream()
                    .filter(step -> step.answer() != null)
                    .forEach(step -> chosen.add(step.id() + "=" + step.answer()));
        }
        assertThat(begun)
                .as("every step is somebody's turn")
                .containsExactlyInAnyOrderElementsOf(
                        playbook.steps().stream().map(Step::id).toList());
        assertThat(chosen).as("every way is taken").containsExactlyInAnyOrderElementsOf(ways(playbook));
    }

    private static List<String> ways(Playbook playbook) {
        List<String> ways = new ArrayList<>();
        for (Step step : playbook.steps()) {
            if (step.task() instanceof Task.Decision decision) {
                decision.options().forEach(option -> ways.add(step.id() + "=" + option.key()));
            }
        }
        return ways;
    }

    /** People and machines that do what is open, now and then in vain. */
    private static final class Team implements Situation {

        private final Playbook playbook;
        private final RandomGenerator random;
        private final Map<String, Object> known;

        /** 0 where all goes well, 4 where all that can fail does. */
        private final int badLuck;

        private final List<Fact> timeline = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-24T03:00:00Z");

        Team(Playbook playbook, RandomGenerator random) {
            this.playbook = playbook;
            this.random = random;
            this.badLuck = random.nextInt(5);
            this.known = Map.of(
                    "incident.severity", "SEV" + (1 + random.nextInt(4)),
                    "incident.state", random.nextBoolean() ? "active" : "contained",
                    "incident.systems", List.of("support"),
                    "incident.user_harm", (long) random.nextInt(5),
                    "incident.data_exposure", (long) random.nextInt(5),
                    "incident.compliance_risk", (long) random.nextInt(5),
                    "incident.business_impact", (long) random.nextInt(5));
        }

        @Override
        public IncidentRow incident() {
            throw new AssertionError("nothing here asks for it");
        }

        @Override
        public Map<String, Object> known() {
            return known;
        }

        Run work() {
            Run run = new Run(
                    new RunId(UUID.randomUUID()),
                    new IncidentKey("INC-1"),
                    playbook,
                    "hash",
                    RunMode.REAL,
                    Actors.CARL,
                    now);
            course(run).advance();
            for (int round = 0; round < 2_000 && !run.state().isOver(); round++) {
                List<RunStep> open = run.steps().stream()
                        .filter(step -> step.state().isOpen())
                        .toList();
                act(run, open.get(random.nextInt(open.size())));
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(20)));
                if (run.state() == RunState.RUNNING) {
                    new Ticking(run, course(run), telling(run), now).tick();
                }
            }
            assertThat(timeline.getLast().kind()).isEqualTo("run.run_completed");
            return run;
        }

        private Telling telling(Run run) {
            return new Telling(run, playbook, Actors.CLEO, now, timeline::add);
        }

        private Course course(Run run) {
            return new Course(run, playbook, this, telling(run), now);
        }

        private void act(Run run, RunStep step) {
            Steering steering = new Steering(run, course(run), telling(run), now);
            if (step.state() == StepState.ASKING) {
                steering.skip(step.id(), "cannot be done now");
            } else if (step.state() == StepState.ACTIVE) {
                act(run, step, steering, playbook.find(step.id()).orElseThrow().task());
            }
        }

        private void act(Run run, RunStep step, Steering steering, Task task) {
            boolean inVain = random.nextInt(4) < badLuck;
            switch (task) {
                case Task.Contain contain when inVain -> course(run).failed(step, "no switch fits");
                case Task.Check check when inVain -> course(run).failed(step, "was not done in time");
                case Task.Check check -> course(run).done(step, "holds");
                case Task.HttpCall call -> course(run).done(step, "answered 200");
                case Task.Nested nested -> course(run).done(step, "");
                case Task.Wait wait when wait.until() != null -> course(run).done(step, "");
                case Task.Wait wait -> {}
                case Task.Decision decision ->
                    steering.choose(
                            step.id(),
                            decision.options()
                                    .get(random.nextInt(decision.options().size()))
                                    .key(),
                            "");
                case Task.Approval approval -> approve(run, step, steering, inVain);
                default -> steering.complete(step.id(), "");
            }
        }

        private void approve(Run run, RunStep step, Steering steering, boolean inVain) {
            long said = run.voices().stream()
                    .filter(voice -> voice.step().equals(step.id().value()) && voice.attempt() == step.attempt())
                    .count();
            String who = "person:" + said;
            steering.decide(
                    step.id(), new Voice(step.id().value(), step.attempt(), who, who, !inVain, "as discussed", now));
        }
    }
}
