package dev.firebreak.switches;

import dev.firebreak.base.Refusal;
import java.util.Map;
import java.util.stream.Collectors;

/** The switch has no position of that name; says which it has. */
public final class UnknownPosition extends Refusal {

    UnknownPosition(SwitchDefinition definition, PositionKey position) {
        super(
                Kind.INVALID,
                "unknown-position",
                definition.name() + " has no position \"" + position + "\". It has: " + names(definition) + ".",
                Map.of("position", "must be one of: " + names(definition)));
    }

    private static String names(SwitchDefinition definition) {
        return definition.positions().stream()
                .map(position -> position.key().value())
                .collect(Collectors.joining(", "));
    }
}
