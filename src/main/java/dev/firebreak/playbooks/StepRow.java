package dev.firebreak.playbooks;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.playbooks.definition.StepId;
import dev.firebreak.playbooks.definition.Turn;
import dev.firebreak.switches.FlipId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run as screens and programs see it.
 *
 * @param definition what it is about, or null where somebody added it by hand
 * @param attempt how often it was begun
 * @param times how often it was done, where it comes again
 * @param note a reason, an error or what was found; may be empty
 * @param answer the key of the chosen way, or null
 * @param means the switches it was found to mean when the run began
 * @param flips what its present attempt flipped
 */
public record StepRow(
        StepId id,
        String title,
        String instructions,
        @Nullable Step definition,
        Turn turn,
        StepState state,
        int attempt,
        int times,
        @Nullable Instant activeSince,
        @Nullable Instant wakesAt,
        @Nullable Instant timesOutAt,
        @Nullable Instant remindsAt,
        @Nullable Instant lapsesAt,
        @Nullable String assigned,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        String note,
        @Nullable String answer,
        @Nullable Instant rolledBackAt,
        List<Means> means,
        List<FlipId> flips) {

    /** A switch. */
    public record Means(SystemKey system, SwitchKey key) {}

    public StepRow {
        means = List.copyOf(means);
        flips = List.copyOf(flips);
    }

    static StepRow of(Run run, RunStep step, @Nullable Step definition) {
        Timers timers = step.timers();
        return new StepRow(
                step.id(),
                definition == null ? step.addedTitle() : definition.title(),
                definition == null ? step.addedInstructions() : definition.instructions(),
                definition,
                step.turn(),
                step.state(),
                step.attempt(),
                step.times(),
                step.activeSince(),
                timers.wakeAt(),
                timers.timeoutAt(),
                timers.remindAt(),
                timers.lapseAt(),
                step.assignedName(),
                step.settledAt(),
                step.settledBy(),
                step.note(),
                step.answer(),
                step.rolledBackAt(),
                run.bound(step.id()).stream()
                        .map(bound -> new Means(bound.system(), bound.key()))
                        .toList(),
                run.flips(step).stream().map(FlipMade::id).toList());
    }
}
