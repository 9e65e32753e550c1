package dev.firebreak.playbooks;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.Actor;
import dev.firebreak.base.NotFound;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.Task;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs within runs: a step begins another playbook, and ends with it. */
@Component
class Nesting {

    private static final int DEEPEST = 5;

    private final Playbooks playbooks;
    private final RunRepository runs;
    private final RunMemory memory;
    private final KeptVersions versions;
    private final RunOpening opening;

    Nesting(Playbooks playbooks, RunRepository runs, RunMemory memory, KeptVersions versions, RunOpening opening) {
        this.playbooks = playbooks;
        this.runs = runs;
        this.memory = memory;
        this.versions = versions;
        this.opening = opening;
    }

    /** Within the transaction that holds the outer run. */
    @Nullable
    Todo begin(OpenRun open, RunStep step, Task.Nested nested) {
        if (depth(open.run()) >= DEEPEST) {
            open.course().failed(step, "playbooks are nested deeper than " + DEEPEST + " levels");
            return null;
        }
        PlaybookRow row;
        try {
            row = playbooks.playbook(Actor.console(), nested.playbook());
        } catch (NotFound missing) {
            open.course().failed(step, "there is no playbook " + nested.playbook());
            return null;
        }
        Playbook playbook = Objects.requireNonNull(row.playbook());
        versions.keep(KeptVersion.of(row, playbook, open.now()));
        Run child = new Run(
                new RunId(UuidCreator.getTimeOrderedEpoch()),
                open.run().incident(),
                playbook,
                row.hash(),
                open.run().mode(),
                open.telling().by(),
                open.now());
        child.startedFor(open.run());
        child.within(open.run().runId(), step.id());
        opening.open(child, playbook, open.course().incident(), open.telling().by());
        runs.save(child);
        return new Todo.Child(child.runId());
    }

    private int depth(Run run) {
        RunId parent = run.parent();
        return parent == null ? 0 : 1 + depth(memory.find(parent));
    }
}
