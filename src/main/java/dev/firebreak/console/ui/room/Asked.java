package dev.firebreak.console.ui.room;

import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.IncidentState;

/** What a move is called, and what is asked before it. */
final class Asked {

    private Asked() {}

    static String title(IncidentRow row, IncidentState to) {
        return switch (to) {
            case TRIAGE, ACTIVE -> row.key() + " is active again";
            case CONTAINED -> "Is " + row.key() + " contained?";
            case RESTORING -> row.key() + " is being restored";
            case RESOLVED -> "Is " + row.key() + " resolved?";
            case CLOSED -> "Close " + row.key();
            case DECLINED -> "Decline " + row.key();
            case MERGED -> "Merge " + row.key();
            case CANCELLED -> "Cancel " + row.key();
        };
    }

    static String verb(IncidentState to) {
        return switch (to) {
            case TRIAGE, ACTIVE -> "Set active";
            case CONTAINED -> "It is contained";
            case RESTORING -> "Set restoring";
            case RESOLVED -> "It is resolved";
            case CLOSED -> "Close it";
            case DECLINED -> "Decline it";
            case MERGED -> "Merge";
            case CANCELLED -> "Cancel the incident";
        };
    }

    /** What leaves it as it is; never "Cancel", which is a move. */
    static String wayOut(IncidentState to) {
        return switch (to) {
            case RESOLVED, DECLINED, MERGED, CANCELLED -> "Keep it open";
            case TRIAGE, ACTIVE, CONTAINED, RESTORING, CLOSED -> "Not now";
        };
    }

    static String what(IncidentState to) {
        return switch (to) {
            case TRIAGE, ACTIVE -> "The harm goes on, or came back.";
            case CONTAINED -> "The harm has stopped.";
            case RESTORING -> "What was contained goes back to normal, by hand.";
            case RESOLVED -> "It is over, and everything is back to normal.";
            case CLOSED -> "What was to be learnt is learnt. It stays to be read.";
            case DECLINED -> "It was no incident. It is left out of the figures and stays to be read.";
            case MERGED -> "It goes on in another.";
            case CANCELLED ->
                "It was declared by mistake, or the drill is called off. Left out of the figures, it stays"
                        + " to be read.";
        };
    }

    static String label(IncidentState to) {
        return switch (to) {
            case TRIAGE, ACTIVE, DECLINED, CANCELLED -> "Why?";
            case RESOLVED -> "Reason, needed while flips are in force";
            case CONTAINED, RESTORING, CLOSED, MERGED -> "Reason, if you like";
        };
    }
}
