package dev.firebreak.timeline.ui;

import org.jspecify.annotations.Nullable;

/** Groups of kinds that the page filters by. */
enum KindGroup {
    ALL("All", null),
    SWITCHES("Switches", "switch."),
    RESTORES("Restores", "restore."),
    REACH("Reach", "reach."),
    SYSTEMS("Systems", "system."),
    MODES("Modes", "mode."),
    ACROSS("Across systems", "containment."),
    PEOPLE("People", "person."),
    TOKENS("Tokens", "token.");

    private final String label;
    private final @Nullable String kind;

    KindGroup(String label, @Nullable String kind) {
        this.label = label;
        this.kind = kind;
    }

    String label() {
        return label;
    }

    /** The start of the kinds in the group; null for all. */
    @Nullable
    String kind() {
        return kind;
    }
}
