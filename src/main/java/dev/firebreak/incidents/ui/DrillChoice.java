package dev.firebreak.incidents.ui;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether rehearsals are listed. */
enum DrillChoice {
    WITH("", "With drills", null),
    WITHOUT("no", "No drills", false),
    ONLY("only", "Only drills", true);

    private final String key;
    private final String label;
    private final @Nullable Boolean drill;

    DrillChoice(String key, String label, @Nullable Boolean drill) {
        this.key = key;
        this.label = label;
        this.drill = drill;
    }

    /** As the address names it. */
    String key() {
        return key;
    }

    /** As people read it. */
    String label() {
        return label;
    }

    /** What the list is asked for. */
    @Nullable
    Boolean drill() {
        return drill;
    }

    static DrillChoice of(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key.equals(key))
                .findFirst()
                .orElse(WITH);
    }
}
