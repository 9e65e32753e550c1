package dev.firebreak.playbooks.definition;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.ModeKey;
import dev.firebreak.switches.SwitchKind;
import dev.firebreak.switches.ToolAccess;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which switches of the incident's systems a step means; they are looked for when the run starts. */
public sealed interface SwitchTarget {

    /** The one of this key. */
    record Named(SwitchKey key) implements SwitchTarget {}

    /**
     * All that fit every part given.
     *
     * @param kinds empty for all
     * @param access of tools, or null for either
     */
    record Fitting(
            Set<SwitchKind> kinds,
            Map<String, String> labels,
            @Nullable ToolAccess access) implements SwitchTarget {
        public Fitting {
            kinds = Set.copyOf(kinds);
            labels = Map.copyOf(labels);
        }
    }

    /** All that a mode names, at its positions. */
    record OfMode(ModeKey mode) implements SwitchTarget {}

    /** Every switch of the systems. */
    record Everything() implements SwitchTarget {}
}
