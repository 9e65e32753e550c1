package dev.firebreak.playbooks.definition;

import java.time.Duration;

/** How often a playbook is to be rehearsed. */
public record Drill(Duration every) {}
