package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.SystemKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words the timeline entries of switches. */
final class SwitchFacts {

    private SwitchFacts() {}

    static Fact contained(AiSystem system, Target target, List<Flip> before, FlipRow flip, Containment containment) {
        List<FlipRow> inForce = before.stream().map(Flip::row).toList();
        Position to = target.definition().position(flip.position());
        Shift shift = Shift.adding(target.definition(), inForce, to, flip.scope());
        Position from = shift.from();
        boolean stays = from.restraint() > to.restraint();
        String sentence = "%s: %s for %s, %s%s. “%s”"
                .formatted(
                        target.definition().name(),
                        added(from, to),
                        flip.scope().words(),
                        until(flip),
                        stays ? stays(from) : others(shift),
                        flip.reason());
        return fact("switch.contained", containment.by(), system.key(), flip, flip.at(), sentence);
    }

    private static String added(Position from, Position to) {
        if (from.equals(to)) {
            return "still " + to.label();
        }
        return from.restraint() > to.restraint()
                ? "“" + to.label() + "” is in force too"
                : from.label() + " → " + to.label();
    }

    /** Whom something else still decides for. */
    private static String others(Shift shift) {
        return shift.parts().isEmpty() ? "" : "; " + shift.others();
    }

    /** What decides is not what came or went. */
    private static String stays(Position decides) {
        return "; it stays at “" + decides.label() + "”";
    }

    private static String stays(Position from, Position to) {
        return to.equals(from) ? "; still " + to.label() + " by another flip" : stays(to);
    }

    static Fact asOne(
            AiSystem system, Containment containment, String kind, String what, Flipped flipped, Instant now) {
        String sentence = what + " on " + system.row().name() + ": "
                + (flipped.added().isEmpty()
                        ? "all stood so already, nothing changed"
                        : count(flipped.flips().size())) + ". “"
                + containment.reason() + "”";
        return new Fact(
                kind,
                containment.by(),
                now,
                system.key(),
                null,
                containment.incident(),
                sentence,
                Map.of(
                        "reason", containment.reason().value(),
                        "through", containment.through(),
                        "revision", system.revision(),
                        "flips",
                                flipped.flips().stream()
                                        .map(flip -> flip.id().toString())
                                        .toList()));
    }

    static Fact ended(
            SwitchDefinition definition, FlipRow flip, FlipState how, Shift shift, Actor by, String why, Instant now) {
        Position to = shift.to();
        Position from = definition.position(flip.position());
        boolean stays = to.restraint() >= from.restraint();
        String verb =
                switch (how) {
                    case RESTORED -> "restored";
                    case UNDONE -> "undone";
                    case EXPIRED -> "expired";
                    case IN_FORCE -> throw new IllegalArgumentException("not ended");
                };
        String sentence = "%s: %s for %s, %s%s. “%s”"
                .formatted(
                        definition.name(),
                        stays ? "“" + from.label() + "”" : from.label() + " → " + to.label(),
                        flip.scope().words(),
                        verb,
                        stays ? stays(from, to) : others(shift),
                        why);
        return fact("switch." + verb, by, flip.system(), flip, now, sentence);
    }

    static Fact changed(SwitchDefinition definition, FlipRow flip, Actor by, String kind, String what, Instant now) {
        return fact(kind, by, flip.system(), flip, now, definition.name() + ": " + what);
    }

    /** The sentence does not name the incident: not everybody who reads it may know of it. */
    static Fact namedIncident(String name, String position, FlipRow flip, Actor by, Instant now) {
        String sentence = name + ": its flip to “" + position + "” is noted as part of an incident.";
        return fact(Fact.NAMED_INCIDENT, by, flip.system(), flip, now, sentence);
    }

    private static Fact fact(String kind, Actor by, SystemKey system, FlipRow flip, Instant at, String sentence) {
        return new Fact(kind, by, at, system, flip.switchKey(), flip.incident(), sentence, details(flip));
    }

    private static Map<String, Object> details(FlipRow flip) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("flip", flip.id().toString());
        details.put("position", flip.position().value());
        details.put("scope", flip.scope().words());
        details.put("reason", flip.reason());
        details.put("through", flip.through());
        details.put("revision", flip.revision());
        details.put("requestedAt", flip.requestedAt().toString());
        if (flip.expiresAt() != null) {
            details.put("expiresAt", flip.expiresAt().toString());
        }
        return details;
    }

    private static String until(FlipRow flip) {
        if (flip.expiresAt() == null) {
            return "until restored";
        }
        String what = flip.onExpiry() == OnExpiry.ASK ? ", then asks" : ", then restores";
        return "for " + duration(flip.at(), flip.expiresAt()) + what;
    }

    static String duration(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        StringBuilder words = new StringBuilder();
        append(words, duration.toDays(), "d");
        append(words, duration.toHoursPart(), "h");
        append(words, duration.toMinutesPart(), "min");
        append(words, duration.toSecondsPart(), "s");
        return words.toString().strip();
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(amount).append(' ').append(unit).append(' ');
        }
    }

    private static String count(int flips) {
        return flips == 1 ? "1 switch" : flips + " switches";
    }
}
