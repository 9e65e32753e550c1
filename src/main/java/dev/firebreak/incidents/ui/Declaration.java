package dev.firebreak.incidents.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known before an incident is declared.
 *
 * @param title proposed, or empty
 */
public record Declaration(String title, Set<SystemKey> systems, List<FlipId> flips) {

    /** Nothing is known yet. */
    public static final Declaration EMPTY = new Declaration("", Set.of(), List.of());

    public Declaration {
        systems = Set.copyOf(systems);
        flips = List.copyOf(flips);
    }

    static Declaration of(String title, List<FlipRow> flips) {
        return new Declaration(
                title,
                flips.stream().map(FlipRow::system).collect(Collectors.toSet()),
                flips.stream().map(FlipRow::id).toList());
    }
}
