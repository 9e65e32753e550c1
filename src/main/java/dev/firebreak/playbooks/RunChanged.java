package dev.firebreak.playbooks;

import dev.firebreak.base.IncidentKey;

/** A run moved; published inside the transaction that moved it. */
public record RunChanged(RunId run, IncidentKey incident) {}
