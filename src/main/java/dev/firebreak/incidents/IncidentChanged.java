package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;

/** Something that screens show of an incident changed and can be read now; published after the commit. */
public record IncidentChanged(IncidentKey key) {}
