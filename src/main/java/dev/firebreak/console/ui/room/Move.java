package dev.firebreak.console.ui.room;

/** A way on for an incident as a whole. */
enum Move {
    TAKE_COMMAND("Take command"),
    BACK_TO_ACTIVE("Back to active…"),
    CONTAINED("Contained…"),
    RESTORE_ALL("Restore all…"),
    RESTORING("Restoring…"),
    RESOLVED("Resolved…"),
    CLOSE("Close…"),
    REOPEN("Reopen…"),
    MERGE("Merge into…"),
    SPLIT("Split off…"),
    DECLINE("Decline…"),
    CANCEL("Cancel the incident…"),
    DRILL("Mark as a drill…"),
    NO_DRILL("It is no drill…");

    private final String words;

    Move(String words) {
        this.words = words;
    }

    /** What the button says. */
    String words() {
        return words;
    }
}
