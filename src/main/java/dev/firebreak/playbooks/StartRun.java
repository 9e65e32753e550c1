package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.playbooks.definition.PlaybookId;

/** Asks to run a playbook in an incident. */
public record StartRun(Actor by, IncidentKey incident, PlaybookId playbook, RunMode mode) {}
