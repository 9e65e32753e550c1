package dev.firebreak.playbooks.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.playbooks.Reading;
import dev.firebreak.playbooks.RunRow;
import dev.firebreak.playbooks.StepRow;
import dev.firebreak.playbooks.definition.Step;
import dev.firebreak.switches.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run of a playbook.
 *
 * @param hash which version of the playbook it began with
 * @param within the run that this one is part of
 * @param approvals what people said when approvals were asked, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunAnswer(
        String id,
        String incident,
        String playbook,
        String title,
        String version,
        String hash,
        String mode,
        String state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant endedAt,
        @Nullable String note,
        @Nullable String within,
        List<RunStepAnswer> steps,
        List<VoiceAnswer> approvals) {

    /** What somebody said. */
    record VoiceAnswer(String step, String by, boolean approves, String note, Instant at) {}

    /**
     * One step of a run.
     *
     * @param attempt how often it was begun
     * @param times how often it was done, where it comes again
     * @param checked what a check found last
     * @param switches which switches it was found to mean when the run began, as system/switch
     * @param flips the ids of what it flipped
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunStepAnswer(
            String id,
            String title,
            @Nullable String type,
            @Nullable String phase,
            @Nullable String role,
            String state,
            int attempt,
            int times,
            @Nullable Instant activeSince,
            @Nullable Instant wakesAt,
            @Nullable Instant timesOutAt,
            @Nullable Instant remindsAt,
            @Nullable Instant expiresAt,
            @Nullable String assigned,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String note,
            @Nullable String answer,
            @Nullable Instant rolledBackAt,
            @Nullable CheckedAnswer checked,
            List<String> switches,
            List<String> flips) {}

    /**
     * What a check found.
     *
     * @param verdict holds, does_not_hold or unreadable
     * @param since since when it has held without a break
     */
    record CheckedAnswer(String verdict, String words, Instant at, Instant since) {}

    static RunAnswer of(RunRow run, Function<StepRow, @Nullable Reading> readings) {
        return new RunAnswer(
                run.id().toString(),
                run.incident().value(),
                run.playbook().id().value(),
                run.playbook().title(),
                run.playbook().version(),
                run.hash(),
                Words.lower(run.mode()),
                Words.lower(run.state()),
                run.startedBy(),
                run.startedAt(),
                run.pausedAt(),
                run.endedAt(),
                run.endNote().isEmpty() ? null : run.endNote(),
                run.parent() == null
                        ? null
                        : Objects.requireNonNull(run.parent()).toString(),
                run.steps().stream()
                        .map(step -> step(step, readings.apply(step)))
                        .toList(),
                run.voices().stream()
                        .map(said -> new VoiceAnswer(said.step(), said.name(), said.approves(), said.note(), said.at()))
                        .toList());
    }

    private static RunStepAnswer step(StepRow step, @Nullable Reading reading) {
        Step definition = step.definition();
        return new RunStepAnswer(
                step.id().value(),
                step.title(),
                definition == null ? null : Words.lower(definition.task().type()),
                definition == null ? null : Words.lower(definition.phase()),
                definition == null || definition.role() == null
                        ? null
                        : definition.role().value(),
                Words.lower(step.state()),
                step.attempt(),
                step.times(),
                step.activeSince(),
                step.wakesAt(),
                step.timesOutAt(),
                step.remindsAt(),
                step.lapsesAt(),
                step.assigned(),
                step.settledAt(),
                step.settledBy(),
                step.note().isEmpty() ? null : step.note(),
                step.answer(),
                step.rolledBackAt(),
                reading == null
                        ? null
                        : new CheckedAnswer(
                                Words.lower(reading.verdict()), reading.words(), reading.at(), reading.since()),
                step.means().stream()
                        .map(means -> means.system() + "/" + means.key())
                        .toList(),
                step.flips().stream().map(Object::toString).toList());
    }
}
