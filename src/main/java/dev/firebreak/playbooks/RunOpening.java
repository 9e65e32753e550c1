package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.playbooks.definition.Playbook;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the first steps of a run. */
@Component
class RunOpening {

    private final SwitchesMeant meant;
    private final RunMemory memory;
    private final ApplicationEventPublisher events;

    RunOpening(SwitchesMeant meant, RunMemory memory, ApplicationEventPublisher events) {
        this.meant = meant;
        this.memory = memory;
        this.events = events;
    }

    void open(Run run, Playbook playbook, IncidentRow incident, Actor by) {
        run.bind(meant.by(playbook, incident.systems()));
        OpenRun open = OpenRun.of(run, playbook, memory.situation(run), by, memory.now(), events::publishEvent);
        open.telling().run("run_started", "Started: " + run.mode().label(), "");
        open.course().advance();
        events.publishEvent(new RunChanged(run.runId(), run.incident()));
    }
}
