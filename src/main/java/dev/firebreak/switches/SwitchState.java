package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a switch stands: its definition and the flips in force on it.
 *
 * @param revision the system's revision at which this switch last changed
 * @param changedAt when that was
 * @param normalSince since when no flip has been in force; meaningless while one is
 * @param inForce the flips in force, the one that decides first
 */
public record SwitchState(
        SwitchDefinition definition, long revision, Instant changedAt, Instant normalSince, List<FlipRow> inForce) {

    public SwitchState {
        inForce = inForce.stream().sorted(decisiveFirst(definition)).toList();
    }

    public SwitchKey key() {
        return definition.key();
    }

    /** The most restrained position among the flips in force that apply, the newest among equals; else normal. */
    public Served serve(EvaluationContext context) {
        for (FlipRow flip : inForce) {
            if (flip.scope().appliesTo(key(), context)) {
                return new Served(definition.position(flip.position()), flip, why(flip));
            }
        }
        return new Served(definition.normalPosition(), null, whyNormal());
    }

    /** Whether every context is served the same. */
    public boolean isSameForAll() {
        return inForce.isEmpty() || inForce.getFirst().scope() instanceof Scope.Everyone;
    }

    public boolean isContained() {
        return !inForce.isEmpty();
    }

    /** The flip that decides for contexts that it applies to, before any other. */
    public Optional<FlipRow> decisive() {
        return inForce.stream().findFirst();
    }

    /** The same switch as if these flips had ended. */
    public SwitchState without(Set<FlipId> ended) {
        return with(inForce.stream().filter(flip -> !ended.contains(flip.id())).toList());
    }

    SwitchState with(List<FlipRow> flips) {
        return new SwitchState(definition, revision, changedAt, normalSince, flips);
    }

    /** How it stands for everyone, and for whom otherwise. */
    public Shift standing() {
        return standing(Scope.EVERYONE);
    }

    /** How it stands for all of a scope, and for whom of them otherwise. */
    public Shift standing(Scope scope) {
        return until(this, scope);
    }

    /** Since when everyone has been served what they are; no earlier than that where flips come and go for some. */
    public Instant standingSince() {
        return inForce.stream()
                .filter(flip -> flip.scope().covers(Scope.EVERYONE))
                .findFirst()
                .map(FlipRow::at)
                .orElse(inForce.isEmpty() ? normalSince : changedAt);
    }

    /** For people: "Ask", "Disabled for 10 % of traffic", or "Ask · Disabled for requests where tenant is acme". */
    public String words() {
        Shift standing = standing();
        String all = standing.to().label();
        if (standing.parts().isEmpty()) {
            return all;
        }
        Shift safest = standing.parts().getFirst();
        String some = safest.to().label() + " for " + safest.scope().words();
        return standing.to().equals(definition.normalPosition()) ? some : all + " · " + some;
    }

    /** What it would mean for a scope if this position were put in force for it. */
    public Shift ifContained(Position position, Scope scope) {
        return Shift.adding(definition, inForce, position, scope);
    }

    /** What has changed, or would change, for a scope until the switch stands so. */
    public Shift until(SwitchState after, Scope scope) {
        return Shift.between(definition, inForce, after.inForce, scope);
    }

    static Comparator<FlipRow> decisiveFirst(SwitchDefinition definition) {
        return Comparator.<FlipRow>comparingInt(
                        flip -> definition.position(flip.position()).restraint())
                .thenComparingLong(FlipRow::revision)
                .thenComparing(flip -> flip.id().value())
                .reversed();
    }

    private static Served.Why why(FlipRow flip) {
        return switch (flip.scope()) {
            case Scope.Everyone everyone -> Served.Why.STATIC;
            case Scope.Share share -> Served.Why.SPLIT;
            case Scope.Match match -> Served.Why.TARGETING_MATCH;
        };
    }

    private Served.Why whyNormal() {
        if (inForce.isEmpty()) {
            return Served.Why.STATIC;
        }
        boolean byAttributes = inForce.stream().anyMatch(flip -> flip.scope() instanceof Scope.Match);
        return byAttributes ? Served.Why.TARGETING_MATCH : Served.Why.SPLIT;
    }
}
