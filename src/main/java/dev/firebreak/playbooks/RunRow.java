package dev.firebreak.playbooks;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.playbooks.definition.Playbook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as screens and programs see it.
 *
 * @param playbook as it was when the run began
 * @param hash which version of the playbook
 * @param parent the run that this one is part of, or null
 * @param voices what people said when approvals were asked, oldest first
 */
public record RunRow(
        RunId id,
        IncidentKey incident,
        Playbook playbook,
        String hash,
        RunMode mode,
        RunState state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant endedAt,
        String endNote,
        @Nullable RunId parent,
        List<StepRow> steps,
        List<Said> voices) {

    /** What somebody said. */
    public record Said(String step, int attempt, String name, boolean approves, String note, Instant at) {}

    public RunRow {
        steps = List.copyOf(steps);
        voices = List.copyOf(voices);
    }

    static RunRow of(Run run, Playbook playbook) {
        return new RunRow(
                run.runId(),
                run.incident(),
                playbook,
                run.contentHash(),
                run.mode(),
                run.state(),
                run.startedByName(),
                run.startedAt(),
                run.pausedAt(),
                run.endedAt(),
                run.endNote(),
                run.parent(),
                run.steps().stream()
                        .map(step -> StepRow.of(
                                run,
                                step,
                                step.isAdded() ? null : playbook.find(step.id()).orElse(null)))
                        .toList(),
                run.voices().stream()
                        .map(voice -> new Said(
                                voice.step(),
                                voice.attempt(),
                                voice.name(),
                                voice.approves(),
                                voice.note(),
                                voice.at()))
                        .toList());
    }
}
