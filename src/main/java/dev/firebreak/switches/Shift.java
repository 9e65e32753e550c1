package dev.firebreak.switches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change means for whom: "from → to" for all of a scope, and apart from that the parts of it that are served otherwise.
 *
 * @param from what all of the scope are served before, at least
 * @param to what all of the scope are served afterwards, at least
 * @param parts of the scope that other flips hold elsewhere, before or afterwards; they have no parts themselves
 */
public record Shift(Scope scope, Position from, Position to, List<Shift> parts) {

    private static final int MOST_PARTS = 3;

    public Shift {
        parts = List.copyOf(parts);
    }

    /** A position that is in force, and for whom. */
    private record Held(Scope scope, Position position) {}

    static Shift between(
            SwitchDefinition definition, Collection<FlipRow> before, Collection<FlipRow> after, Scope scope) {
        return of(definition, held(definition, before), held(definition, after), scope);
    }

    static Shift adding(SwitchDefinition definition, Collection<FlipRow> before, Position added, Scope scope) {
        List<Held> after = new ArrayList<>(List.of(new Held(scope, added)));
        after.addAll(held(definition, before));
        return of(definition, held(definition, before), after, scope);
    }

    private static List<Held> held(SwitchDefinition definition, Collection<FlipRow> flips) {
        return flips.stream()
                .sorted(SwitchState.decisiveFirst(definition))
                .map(flip -> new Held(flip.scope(), definition.position(flip.position())))
                .toList();
    }

    private static Shift of(SwitchDefinition definition, List<Held> before, List<Held> after, Scope scope) {
        Position from = decided(definition, before, scope, scope);
        Position to = decided(definition, after, scope, scope);
        List<Shift> parts = Stream.concat(before.stream(), after.stream())
                .map(Held::scope)
                .filter(part -> !part.covers(scope))
                .distinct()
                .map(part -> new Shift(
                        part,
                        decided(definition, before, scope, part),
                        decided(definition, after, scope, part),
                        List.of()))
                .filter(part -> !part.from.equals(from) || !part.to.equals(to))
                .toList();
        return new Shift(scope, from, to, parts);
    }

    /** What those are served who are of both; the first among equals is the newest. */
    private static Position decided(SwitchDefinition definition, List<Held> held, Scope scope, Scope part) {
        return held.stream()
                .filter(it -> it.scope().covers(scope) || it.scope().covers(part))
                .map(Held::position)
                .max(Comparator.comparingInt(Position::restraint))
                .orElseGet(definition::normalPosition);
    }

    /** Whether all of the scope are served the same as before. */
    public boolean stays() {
        return from.equals(to);
    }

    /** For people: "Enabled → Disabled · already Disabled for requests where tenant is acme", or "stays at Disabled". */
    public String words() {
        String all = stays() ? "stays at " + to.label() : from.label() + " → " + to.label();
        return parts.isEmpty() ? all : all + " · " + others();
    }

    /** For people: "still Disabled for requests where tenant is acme"; nothing where all of the scope fare alike. */
    public String others() {
        String words = parts.stream().limit(MOST_PARTS).map(this::words).collect(Collectors.joining(", "));
        return parts.size() <= MOST_PARTS
                ? words
                : words + " and otherwise for " + (parts.size() - MOST_PARTS) + " more";
    }

    private String words(Shift part) {
        String whom = " for " + part.scope.words();
        if (!part.stays()) {
            return part.from.label() + " → " + part.to.label() + whom;
        }
        return (part.to.equals(to) ? "already " : "still ") + part.to.label() + whom;
    }
}
