package dev.firebreak.console.ui.room;

import java.util.List;

/** What a room's timeline can be narrowed to. */
enum EntryKinds {
    ALL("All"),
    /** Those that somebody marked. */
    KEY_EVENTS("Key events"),
    SWITCHES("Switches"),
    SIGNALS("Signals"),
    NOTES("Notes"),
    UPDATES("Updates");

    private final String label;

    EntryKinds(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Kinds, or beginnings of kinds; empty for all. */
    List<String> kinds() {
        return switch (this) {
            case ALL, KEY_EVENTS -> List.of();
            case SWITCHES -> List.of("switch.", "reach.", "restore.", "mode.", "system.", "containment.");
            case SIGNALS -> List.of("signal.");
            case NOTES -> List.of("incident.note", "incident.corrected");
            case UPDATES -> List.of("incident.update", "incident.reminder");
        };
    }
}
