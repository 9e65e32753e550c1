package dev.firebreak.playbooks.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.yaml.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each playbook that is shipped promises, whatever it is about. */
class ShippedPlaybooksTest {

    /** It is followed on paper: the console has no switches to flip and nobody to ask. */
    private static final String ON_PAPER = "loss-of-the-console";

    private static final Set<String> SHIPPED = Set.of(
            "behaviour-regression-after-release",
            "biased-outcomes",
            "cost-spike-and-runaway-agent",
            "hallucination-spike",
            "harmful-or-abusive-output",
            ON_PAPER,
            "model-provider-outage",
            "sensitive-data-exposure",
            "stale-or-poisoned-retrieval",
            "tool-misuse-by-prompt-injection",
            "unauthorised-irreversible-action");

    @Test
    void thereAreElevenAndEachIsNamedAfterItsFile() {
        assertThat(files().map(ShippedPlaybooksTest::name)).containsExactlyInAnyOrderElementsOf(SHIPPED);
        assertThat(files().map(ShippedPlaybooksTest::playbook))
                .allSatisfy(
                        playbook -> assertThat(SHIPPED).contains(playbook.id().value()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutFaultOrAdvice(Path file) {
        Reviewed reviewed = PlaybookText.review(PlaybookSchema.read(file));
        assertThat(reviewed.faults()).extracting(Fault::sentence).isEmpty();
        assertThat(reviewed.advice()).extracting(Fault::sentence).isEmpty();
        assertThat(Objects.requireNonNull(reviewed.playbook()).id().value()).isEqualTo(name(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fitsTheSchemaThatItNames(Path file) {
        String text = PlaybookSchema.read(file);
        assertThat(text.lines().findFirst()).contains("# yaml-language-server: $schema=playbook.schema.json");
        assertThat(PlaybookSchema.faults(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysForWhomItIsWhatItNeedsAndWhenItIsOver(Path file) {
        Playbook playbook = playbook(file);
        assertThat(playbook.status()).isEqualTo(Status.ACTIVE);
        assertThat(playbook.appliesTo().severities()).isNotEmpty();
        assertThat(playbook.appliesTo().axes()).isNotEmpty();
        assertThat(playbook.prerequisites()).isNotEmpty();
        assertThat(playbook.exitCriteria()).isNotEmpty();
        assertThat(playbook.drill()).isNotNull();
        assertThat(playbook.references()).isNotEmpty().allSatisfy(reference -> assertThat(reference.url())
                .startsWith("https://"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tellsEachRoleItsDutiesAndNamesNoOther(Path file) {
        Playbook playbook = playbook(file);
        Set<Object> roles = playbook.roles().stream().map(RoleNeeded::role).collect(Collectors.toSet());
        Set<Object> named = new HashSet<>();
        playbook.steps().forEach(step -> {
            if (step.role() != null) {
                named.add(step.role());
            }
            if (step.task() instanceof Task.Approval approval) {
                named.addAll(approval.roles());
            }
        });
        assertThat(named).isEqualTo(roles);
    }

    @ParameterizedTest
    @MethodSource("withConsole")
    void containsByItselfBeforeItWaitsForAnybody(Path file) {
        Step first = playbook(file).steps().getFirst();
        assertThat(first.when()).isNull();
        assertThat(first.task()).isInstanceOfSatisfying(Task.Contain.class, contain -> assertThat(contain.act())
                .isEqualTo(Task.Act.BY_ITSELF));
    }

    /** What it begins with must not wait where a system has no such switch: people then choose another. */
    @ParameterizedTest
    @MethodSource("withConsole")
    void goesOnToAnotherWayWhereNoSwitchFits(Path file) {
        Playbook playbook = playbook(file);
        List<Step> steps = playbook.steps();
        int other = playbook.indexOf(new StepId("contain_otherwise"));
        assertThat(other).isPositive();
        assertThat(steps.subList(0, other)).allSatisfy(step -> {
            assertThat(step.task()).isInstanceOf(Task.Contain.class);
            assertThat(step.onFailure().key()).isEqualTo("continue");
        });
        assertThat(Objects.requireNonNull(steps.get(other).when()).text())
                .contains("steps." + steps.getFirst().id() + ".failed");
    }

    @ParameterizedTest
    @MethodSource("withConsole")
    void looksWhetherEachInstanceObeysWhatWasContained(Path file) {
        Playbook playbook = playbook(file);
        Set<StepId> contained = playbook.steps().stream()
                .filter(step -> step.task() instanceof Task.Contain)
                .map(Step::id)
                .collect(Collectors.toSet());
        Set<StepId> looked = playbook.steps().stream()
                .filter(step -> step.timeout() != null)
                .map(Step::task)
                .filter(Task.Check.class::isInstance)
                .map(task -> ((Task.Check) task).probe())
                .filter(Probe.OfReach.class::isInstance)
                .map(probe -> ((Probe.OfReach) probe).step())
                .collect(Collectors.toSet());
        assertThat(looked).isEqualTo(contained);
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsEvidenceBeforeItLooksForTheCause(Path file) {
        Playbook playbook = playbook(file);
        int evidence = indexOf(playbook, step -> step.task() instanceof Task.Evidence);
        assertThat(evidence).isNotNegative();
        assertThat(((Task.Evidence) playbook.steps().get(evidence).task()).collect())
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(playbook.steps().subList(0, evidence))
                .allSatisfy(step -> assertThat(step.phase()).isIn(Phase.CONTAIN, Phase.COMMUNICATE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsTellingWhileOthersWork(Path file) {
        assertThat(playbook(file).steps()).anySatisfy(step -> {
            assertThat(step.phase()).isEqualTo(Phase.COMMUNICATE);
            assertThat(step.turn()).isEqualTo(Turn.BESIDE);
            assertThat(step.repeat()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void endsWithWhichInputsBecomeTests(Path file) {
        Step last = playbook(file).steps().getLast();
        assertThat(last.id().value()).isEqualTo("regression_cases");
        assertThat(last.phase()).isEqualTo(Phase.LEARN);
        assertThat(last.instructions()).contains("property that must hold").contains("\n- ");
    }

    @ParameterizedTest
    @MethodSource("withConsole")
    void givesBackInStagesAfterAnApprovalByAnotherAndCanContainAgain(Path file) {
        Playbook playbook = playbook(file);
        List<Step> steps = playbook.steps();
        int approval = indexOf(playbook, step -> step.task() instanceof Task.Approval);
        List<Integer> restores = IntStream.range(0, steps.size())
                .filter(index -> steps.get(index).task() instanceof Task.Restore)
                .boxed()
                .toList();
        assertThat(((Task.Approval) steps.get(approval).task()).requester()).isEqualTo(Task.Requester.EXCLUDED);
        assertThat(steps.get(approval - 1).instructions())
                .as("what must be shown before")
                .contains("1. ");
        assertThat(restores).hasSizeGreaterThan(1).allSatisfy(index -> assertThat(index)
                .isGreaterThan(approval));
        assertThat(share(steps.get(restores.getFirst()))).isEqualTo(10);
        assertThat(share(steps.get(restores.getLast()))).isEqualTo(100);
        assertThat(steps.subList(restores.getFirst(), restores.getLast()))
                .extracting(step -> (Object) step.task().type())
                .contains(StepType.WAIT, StepType.DECISION, StepType.SWITCH);
        assertThat(playbook.find(new StepId("contain_again")).orElseThrow().task())
                .isInstanceOf(Task.Contain.class);
    }

    private static int share(Step step) {
        return ((Task.Restore) step.task()).letGo();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachDecisionSaysByWhatToJudgeAndLeadsSomewhereElse(Path file) {
        Playbook playbook = playbook(file);
        playbook.steps().stream()
                .filter(step -> step.task() instanceof Task.Decision)
                .forEach(step -> {
                    Task.Decision decision = (Task.Decision) step.task();
                    long ways = decision.options().stream()
                            .map(Task.Option::going)
                            .distinct()
                            .count();
                    boolean asked = playbook.steps().stream()
                            .anyMatch(later -> later.when() != null
                                    && later.when().text().contains("steps." + step.id() + ".chose_"));
                    assertThat(ways > 1 || asked)
                            .as("%s leads somewhere", step.id())
                            .isTrue();
                });
        assertThat(playbook.steps()).anyMatch(step -> step.task() instanceof Task.Decision);
    }

    @ParameterizedTest
    @MethodSource("files")
    void runsOnlyOthersThatAreShippedAndNeverInACircle(Path file) {
        Playbook playbook = playbook(file);
        assertThat(nested(playbook)).isSubsetOf(SHIPPED);
        Set<String> below = new HashSet<>();
        Set<String> fresh = nested(playbook);
        while (!fresh.isEmpty()) {
            below.addAll(fresh);
            fresh = fresh.stream()
                    .flatMap(id -> nested(playbook(PlaybookSchema.FOLDER.resolve(id + ".yaml"))).stream())
                    .filter(id -> !below.contains(id))
                    .collect(Collectors.toSet());
        }
        assertThat(below).doesNotContain(playbook.id().value());
    }

    private static Set<String> nested(Playbook playbook) {
        return playbook.steps().stream()
                .map(Step::task)
                .filter(Task.Nested.class::isInstance)
                .map(task -> ((Task.Nested) task).playbook().value())
                .collect(Collectors.toSet());
    }

    @Test
    void theOneOnPaperAsksTheConsoleForNothing() {
        Playbook playbook = playbook(PlaybookSchema.FOLDER.resolve(ON_PAPER + ".yaml"));
        assertThat(playbook.steps().getFirst().phase()).isEqualTo(Phase.CONTAIN);
        assertThat(playbook.steps())
                .extracting(step -> (Object) step.task().type())
                .containsOnly(StepType.MANUAL, StepType.DECISION, StepType.EVIDENCE);
    }

    private static int indexOf(Playbook playbook, java.util.function.Predicate<Step> what) {
        return IntStream.range(0, playbook.steps().size())
                .filter(index -> what.test(playbook.steps().get(index)))
                .findFirst()
                .orElse(-1);
    }

    private static Playbook playbook(Path file) {
        return Objects.requireNonNull(
                PlaybookText.review(PlaybookSchema.read(file)).playbook(), () -> file + " cannot be read");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    static Stream<Path> withConsole() {
        return files().filter(file -> !name(file).equals(ON_PAPER));
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.list(PlaybookSchema.FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
