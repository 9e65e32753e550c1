package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;

/**
 * Restores what an incident contained, on all its systems, as one bundle: one proposal for each system.
 *
 * @param emergency whether a commander goes ahead without the approvals
 */
public record RestoreIncident(Actor by, IncidentKey incident, Reason reason, boolean emergency, What what) {

    /** What is to be restored. */
    public enum What {
        /** What is in force for the incident ends. */
        ITS_FLIPS,
        /** All flips on its systems end that were made since the evidence snapshot at declaration, whoever made them. */
        BACK_TO_EVIDENCE
    }

    /** Its own flips. */
    public RestoreIncident(Actor by, IncidentKey incident, Reason reason, boolean emergency) {
        this(by, incident, reason, emergency, What.ITS_FLIPS);
    }
}
