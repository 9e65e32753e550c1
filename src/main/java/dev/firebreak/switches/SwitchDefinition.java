package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a switch is, apart from how it stands. Made by {@link SwitchDocument#define}, which checks it.
 *
 * @param access for a tool, else null
 * @param reversible for a tool: whether its effects can be undone, else null
 * @param labels such as {@code provider: acme}
 * @param failSafe the position an application should use by itself when it cannot ask
 * @param restoreApprovals how many people other than the proposer must approve a restore
 */
public record SwitchDefinition(
        SwitchKey key,
        SwitchKind kind,
        String name,
        String description,
        ValueType valueType,
        @Nullable ToolAccess access,
        @Nullable Boolean reversible,
        Map<String, String> labels,
        List<Position> positions,
        PositionKey normal,
        PositionKey failSafe,
        int restoreApprovals) {

    public SwitchDefinition {
        positions = List.copyOf(positions);
    }

    public Optional<Position> find(PositionKey key) {
        return positions.stream().filter(position -> position.key().equals(key)).findFirst();
    }

    /** @throws UnknownPosition if the switch has no such position */
    public Position position(PositionKey key) {
        return find(key).orElseThrow(() -> new UnknownPosition(this, key));
    }

    public Position normalPosition() {
        return position(normal);
    }

    /** The position of highest restraint; ties go to failSafe, then to the order of definition. */
    public Position safest() {
        return positions.stream()
                .max(Comparator.comparingInt(Position::restraint)
                        .thenComparing(position -> position.key().equals(failSafe))
                        .thenComparingInt(position -> -positions.indexOf(position)))
                .orElseThrow();
    }

    /** Positions that contain, safest first. */
    public List<Position> containing() {
        Position safest = safest();
        return positions.stream()
                .filter(position -> !position.key().equals(normal))
                .sorted(Comparator.<Position, Boolean>comparing(position -> !position.equals(safest))
                        .thenComparing(
                                Comparator.comparingInt(Position::restraint).reversed()))
                .toList();
    }
}
