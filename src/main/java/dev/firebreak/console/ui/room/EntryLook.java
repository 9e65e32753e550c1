package dev.firebreak.console.ui.room;

import dev.firebreak.timeline.Entry;

/** How an entry of a room looks: the name of its icon and colour in the style sheet. */
final class EntryLook {

    private EntryLook() {}

    static String of(Entry entry) {
        return switch (entry.kind()) {
            case "incident.note" -> "note";
            case "incident.corrected" -> "correction";
            case "incident.update" -> "update";
            case "incident.reminder" -> "waiting";
            case "incident.declared", "incident.merged_in", "incident.merged", "incident.parted", "incident.state" ->
                "state";
            case "incident.severity" -> "severity";
            case "incident.role" -> "person";
            case "switch.contained", "mode.applied", "containment.applied" -> "contained";
            case "reach.complete" -> "reached";
            case "reach.late", "restore.emergency" -> "emergency";
            case "system.stopped" -> "stopped";
            case "switch.restored", "switch.undone", "switch.loosened", "switch.expired" -> "restored";
            case "restore.proposed" -> "waiting";
            case "restore.approved", "restore.reviewed" -> "agreed";
            case "restore.rejected", "restore.lapsed", "restore.superseded" -> "closed";
            default -> entry.kind().startsWith("signal.") ? "signal" : "other";
        };
    }

    /** Whether it says only that something else was marked, so that it stands back. */
    static boolean isQuiet(Entry entry) {
        return switch (entry.kind()) {
            case "incident.pinned", "incident.unpinned", "incident.corrected", "incident.reminder", "incident.moment" ->
                true;
            default -> false;
        };
    }

    /** Whether what it says is what somebody wrote, as Markdown. */
    static boolean isWritten(Entry entry) {
        return entry.kind().equals("incident.note") || entry.kind().equals("incident.update");
    }
}
