package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.playbooks.Reading.Verdict;
import dev.firebreak.playbooks.definition.Probe;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Task;
import dev.firebreak.switches.FlipId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks again and again at what steps wait for: measurements, conditions, runs within runs. What it found last is kept in
 * memory, for screens; a run is only held and moved when something has come true.
 */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** So long others are left alone between two questions. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final RunRepository runs;
    private final RunMemory memory;
    private final RunTransactions transactions;
    private final Probing probing;
    private final Elsewhere elsewhere;
    private final Map<Place, Reading> readings = new ConcurrentHashMap<>();
    private final Set<Place> asking = ConcurrentHashMap.newKeySet();

    Watch(RunRepository runs, RunMemory memory, RunTransactions transactions, Probing probing, Elsewhere elsewhere) {
        this.runs = runs;
        this.memory = memory;
        this.transactions = transactions;
        this.probing = probing;
        this.elsewhere = elsewhere;
    }

    /** A step at one attempt. */
    private record Place(UUID run, StepId step, int attempt) {
        static Place of(Run run, RunStep step) {
            return new Place(run.runId().value(), step.id(), step.attempt());
        }
    }

    /** What was found last at a step, or null. */
    @Nullable
    Reading reading(RunId run, StepId step, int attempt) {
        return readings.get(new Place(run.value(), step, attempt));
    }

    /**
     * Looks once at everything that is waited for.
     *
     * @param moved is told each run that something has come true for, at once or when an answer has come
     */
    void look(Consumer<RunId> moved) {
        Set<Place> seen = new HashSet<>();
        for (UUID id : transactions.read(runs::findWatched)) {
            try {
                for (Waiting each : transactions.read(() -> waiting(memory.find(new RunId(id))))) {
                    seen.add(each.place());
                    look(each, moved);
                }
            } catch (RuntimeException failure) {
                LOG.error("What run {} waits for could not be looked at, trying again in a moment", id, failure);
            }
        }
        readings.keySet().retainAll(seen);
    }

    /** A step that waits, and what is needed to look. */
    private record Waiting(Place place, Step definition, Meaning meaning, List<FlipId> flips) {}

    private List<Waiting> waiting(Run run) {
        OpenRun open = transactions.open(run, Actor.schedule());
        return run.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE && step.isWatched())
                .flatMap(step -> Optional.ofNullable(open.course().definition(step))
                        .map(definition -> new Waiting(
                                Place.of(run, step),
                                definition,
                                new Meaning(open.course().incident(), run.runId(), Map.of()),
                                flips(run, definition)))
                        .stream())
                .toList();
    }

    private static List<FlipId> flips(Run run, Step definition) {
        if (!(definition.task() instanceof Task.Check check) || !(check.probe() instanceof Probe.OfReach reach)) {
            return List.of();
        }
        RunStep flipping = run.find(reach.step());
        return flipping == null
                ? List.of()
                : run.flips(flipping).stream().map(FlipMade::id).toList();
    }

    private void look(Waiting waiting, Consumer<RunId> moved) {
        switch (waiting.definition().task()) {
            case Task.Check check -> look(waiting, check.probe(), moved);
            case Task.Nested nested -> endWithChild(waiting.place(), moved);
            default -> tick(waiting, moved);
        }
    }

    /** Others' answers are waited for elsewhere, one at a time for each step. */
    private void look(Waiting waiting, Probe probe, Consumer<RunId> moved) {
        switch (probe) {
            case Probe.OfReach reach -> measure(waiting, probe, moved);
            case Probe.OfPrometheus prometheus -> ask(waiting, probe, moved);
            case Probe.OfHttp http -> ask(waiting, probe, moved);
        }
    }

    private void ask(Waiting waiting, Probe probe, Consumer<RunId> moved) {
        Reading before = readings.get(waiting.place());
        boolean early =
                before != null && Duration.between(before.at(), memory.now()).compareTo(PAUSE) < 0;
        if (early || !asking.add(waiting.place())) {
            return;
        }
        elsewhere.run(() -> {
            try {
                measure(waiting, probe, moved);
            } finally {
                asking.remove(waiting.place());
            }
        });
    }

    private void measure(Waiting waiting, Probe probe, Consumer<RunId> moved) {
        Place place = waiting.place();
        Probing.Found found = probing.look(probe, waiting.meaning(), waiting.flips());
        Instant now = memory.now();
        Reading before = readings.get(place);
        boolean held = before != null && before.verdict() == Verdict.HOLDS;
        Instant since = before != null && held && found.verdict() == Verdict.HOLDS ? before.since() : now;
        readings.put(place, new Reading(found.verdict(), found.words(), now, since));
        if (found.verdict() == Verdict.HOLDS && Duration.between(since, now).compareTo(holdsFor(probe)) >= 0) {
            settle(place, moved, open -> open.course().done(step(open, place), found.words()));
        }
    }

    private static Duration holdsFor(Probe probe) {
        return switch (probe) {
            case Probe.OfReach reach -> Duration.ZERO;
            case Probe.OfPrometheus prometheus -> prometheus.holdsFor();
            case Probe.OfHttp http -> http.holdsFor();
        };
    }

    private void endWithChild(Place place, Consumer<RunId> moved) {
        Run child = transactions.read(() ->
                runs
                        .findByParentAndParentStepOrderByStartedAtDescIdDesc(
                                place.run(), place.step().value())
                        .stream()
                        .findFirst()
                        .orElse(null));
        if (child == null || !child.state().isOver()) {
            return;
        }
        settle(place, moved, open -> {
            RunStep step = step(open, place);
            if (child.state() == RunState.COMPLETE) {
                open.course().done(step, "");
            } else {
                open.course()
                        .failed(
                                step,
                                "the other playbook was not completed: "
                                        + child.state().label());
            }
        });
    }

    /** No time has come, but what is waited for may be so by now. */
    private void tick(Waiting waiting, Consumer<RunId> moved) {
        boolean holds = transactions.read(() -> {
            OpenRun open =
                    transactions.open(memory.find(new RunId(waiting.place().run())), Actor.schedule());
            return waiting.definition().task() instanceof Task.Wait wait
                    && wait.until() != null
                    && open.course().holdsOf(waiting.definition(), wait.until());
        });
        if (holds) {
            settle(waiting.place(), moved, open -> open.ticking().tick());
        }
    }

    private static RunStep step(OpenRun open, Place place) {
        RunStep step = open.run().find(place.step());
        if (step == null) {
            throw new IllegalStateException("the step " + place.step() + " is gone");
        }
        return step;
    }

    /** Unless somebody was faster. */
    private void settle(Place place, Consumer<RunId> moved, Consumer<OpenRun> act) {
        RunId id = new RunId(place.run());
        boolean settled = transactions.change(id, Actor.schedule(), open -> {
            RunStep step = step(open, place);
            boolean still = open.run().state() == RunState.RUNNING
                    && step.state() == StepState.ACTIVE
                    && step.attempt() == place.attempt();
            if (still) {
                act.accept(open);
            }
            return still;
        });
        if (settled) {
            moved.accept(id);
        }
    }
}
