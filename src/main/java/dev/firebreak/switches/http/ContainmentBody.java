package dev.firebreak.switches.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Selection;
import dev.firebreak.switches.SwitchKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks to put all switches that fit every part given at their safest position.
 *
 * @param labels each must be on the switch with this value
 * @param reasonFollows true where the reason is a placeholder that will be completed
 * @param preview true to be told what would be touched, without touching it; needs no reason
 */
record ContainmentBody(
        @Nullable Map<String, String> labels,
        @Nullable List<String> kinds,
        @Nullable List<String> systems,
        @Nullable String reason,
        @Nullable Boolean reasonFollows,
        @Nullable String incident,
        @Nullable Boolean preview) {

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }

    Selection selection() {
        return new Selection(chosenLabels(), chosenKinds(), chosenSystems());
    }

    private Map<String, String> chosenLabels() {
        if (labels == null) {
            return Map.of();
        }
        labels.forEach((label, value) -> {
            if (isNull(value)) {
                throw new InvalidInput("labels." + label, "must be a text");
            }
        });
        return labels;
    }

    private Set<SwitchKind> chosenKinds() {
        return kinds == null
                ? Set.of()
                : kinds.stream()
                        .map(kind -> Given.word("kinds", SwitchKind.class, kind))
                        .collect(Collectors.toSet());
    }

    private Set<SystemKey> chosenSystems() {
        return systems == null
                ? Set.of()
                : systems.stream()
                        .map(system -> new SystemKey(Given.text("systems", system)))
                        .collect(Collectors.toSet());
    }

    private static boolean isNull(@Nullable String value) {
        return value == null;
    }
}
