package dev.firebreak.playbooks.definition;

import dev.firebreak.incidents.RoleName;

/** A role that somebody must hold, and what it does in this playbook. */
public record RoleNeeded(RoleName role, String duties) {}
