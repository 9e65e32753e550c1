package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.incidents.IncidentRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The door to runs: they are started, moved and read here. Each move is one transaction with its timeline entries. */
@Service
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final RunMemory memory;
    private final RunTransactions transactions;
    private final MachineWork work;
    private final Starting starting;
    private final Watch watch;

    Runs(RunMemory memory, RunTransactions transactions, MachineWork work, Starting starting, Watch watch) {
        this.memory = memory;
        this.transactions = transactions;
        this.work = work;
        this.starting = starting;
        this.watch = watch;
    }

    /**
     * Starts a playbook in an incident. What it contains by itself is in force when this returns.
     *
     * @throws NotAllowed if the actor may not respond to incidents, or not contain where the playbook does by itself
     * @throws NotFound if there is no such incident or playbook
     * @throws Conflict if the incident is over, or the mode does not fit it
     */
    public RunRow start(StartRun command) {
        RunRow begun = transactions.committed(() -> starting.start(command));
        work.work(begun.id());
        return run(command.by(), begun.id());
    }

    /**
     * Does one thing with one step.
     *
     * @throws NotAllowed if the actor may not respond to incidents
     * @throws NotFound if there is no such run or step
     * @throws Conflict if it does not fit how the run and the step stand now
     */
    public RunRow act(StepAct command) {
        return move(command.by(), command.run(), open -> command.apply(open.steering(), open));
    }

    /**
     * Pauses, resumes or aborts a run.
     *
     * @throws NotAllowed if the actor may not respond to incidents
     * @throws NotFound if there is no such run
     * @throws Conflict if it does not fit how the run stands now
     */
    public RunRow act(RunAct command) {
        return move(command.by(), command.run(), open -> command.apply(open.steering()));
    }

    /**
     * Adds a step, which begins at once.
     *
     * @throws NotAllowed if the actor may not respond to incidents
     * @throws NotFound if there is no such run
     * @throws Conflict if the run is over, or has very many added steps
     */
    public RunRow add(AddStep command) {
        return move(command.by(), command.run(), open -> open.steering().add(command.title(), command.instructions()));
    }

    private RunRow move(Actor by, RunId id, Consumer<OpenRun> act) {
        refuseUnlessResponding(by, run(by, id).incident());
        transactions.change(id, by, open -> {
            act.accept(open);
            return RunRow.of(open.run(), open.playbook());
        });
        work.work(id);
        return run(by, id);
    }

    private void refuseUnlessResponding(Actor by, IncidentKey incident) {
        IncidentRow row = memory.incident(by, incident);
        by.needs(Permission.RESPOND);
        row.systems().forEach(system -> by.needs(Permission.RESPOND, system));
    }

    /**
     * @throws NotFound if there is no such run, or its incident is kept from the actor
     */
    public RunRow run(Actor by, RunId id) {
        return transactions.read(() -> {
            Run run = memory.find(id);
            try {
                memory.incident(by, run.incident());
            } catch (NotFound hidden) {
                throw new NotFound("run", id.toString());
            }
            return RunRow.of(run, memory.playbook(run));
        });
    }

    /** The runs of an incident, in the order in which they were started. */
    public List<RunRow> ofIncident(Actor by, IncidentKey incident) {
        return transactions.read(() -> {
            memory.incident(by, incident);
            return memory.ofIncident(incident).stream()
                    .map(run -> RunRow.of(run, memory.playbook(run)))
                    .toList();
        });
    }

    /** Does what is due now. Safe to call at any time, on any node. */
    public void keepDueTimes() {
        watch.look(this::keep);
        transactions.read(() -> memory.due(MOST_AT_ONCE)).forEach(this::keep);
    }

    /** What a check found when it last looked, on this node; null where it has not. */
    public @Nullable Reading reading(RunId run, StepRow step) {
        return watch.reading(run, step.id(), step.attempt());
    }

    /** One run that cannot be moved must not keep the others waiting. */
    private void keep(RunId id) {
        try {
            work.work(id);
        } catch (RuntimeException failure) {
            LOG.error("Run {} could not be moved, trying again in a moment", id, failure);
        }
    }
}
