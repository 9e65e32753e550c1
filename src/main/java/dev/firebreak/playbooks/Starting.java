package dev.firebreak.playbooks;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Permission;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.Status;
import dev.firebreak.playbooks.definition.Task;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Begins runs: who may, in which incident, with which text and which switches. */
@Component
class Starting {

    private final Playbooks playbooks;
    private final RunRepository runs;
    private final RunMemory memory;
    private final KeptVersions versions;
    private final RunOpening opening;

    Starting(Playbooks playbooks, RunRepository runs, RunMemory memory, KeptVersions versions, RunOpening opening) {
        this.playbooks = playbooks;
        this.runs = runs;
        this.memory = memory;
        this.versions = versions;
        this.opening = opening;
    }

    /** Within a transaction. */
    RunRow start(StartRun command) {
        Actor by = command.by();
        IncidentRow incident = memory.incident(by, command.incident());
        by.needs(Permission.RESPOND);
        PlaybookRow row = playbooks.playbook(by, command.playbook());
        Playbook playbook = Objects.requireNonNull(row.playbook());
        check(command, incident, playbook);
        versions.keep(KeptVersion.of(row, playbook, memory.now()));
        Run run = new Run(
                new RunId(UuidCreator.getTimeOrderedEpoch()),
                incident.key(),
                playbook,
                row.hash(),
                command.mode(),
                by,
                memory.now());
        opening.open(run, playbook, incident, by);
        runs.save(run);
        return RunRow.of(run, playbook);
    }

    private static void check(StartRun command, IncidentRow incident, Playbook playbook) {
        if (!incident.state().isOpen()) {
            throw new Conflict(
                    "incident-over",
                    incident.key() + " is " + incident.state().label().toLowerCase(Locale.ROOT)
                            + ": a playbook is run while an incident is open.");
        }
        if (command.mode().isDrill() != incident.drill()) {
            throw new Conflict(
                    "drill-mode",
                    incident.drill()
                            ? incident.key() + " is a drill: start the playbook as a drill."
                            : incident.key() + " is no drill: declare one to rehearse in.");
        }
        if (playbook.status() == Status.RETIRED) {
            throw new Conflict("playbook-retired", playbook.title() + " is retired: it is kept to be read only.");
        }
        boolean contains = playbook.steps().stream()
                .anyMatch(step -> step.task() instanceof Task.Contain contain && contain.act() == Task.Act.BY_ITSELF);
        incident.systems().forEach(system -> {
            command.by().needs(Permission.RESPOND, system);
            if (contains && command.mode() != RunMode.SHADOW) {
                command.by().needs(Permission.CONTAIN, system);
            }
        });
    }
}
