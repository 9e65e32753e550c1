package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.Reason;
import java.time.Instant;
import java.util.Map;

/** What the timeline says of restores; those of one incident's flips stand on the timeline of that incident. */
final class RestoreFacts {

    private RestoreFacts() {}

    static Fact proposed(AiSystem system, ToldRestore told, Actor by, Instant now) {
        String sentence = "Restore of " + told.switches() + " on "
                + system.row().name() + " proposed. “" + told.request().reason() + "”";
        return fact("restore.proposed", by, now, told, sentence, details(told.request()));
    }

    static Fact decided(AiSystem system, ToldRestore told, DecideRestore command, Instant now) {
        String sentence =
                "Restore of " + told.switches() + " on " + system.row().name()
                        + (command.approves() ? " approved." : " rejected.")
                        + (command.reason() == null ? "" : " “" + command.reason() + "”");
        String kind = command.approves() ? "restore.approved" : "restore.rejected";
        return fact(kind, command.by(), now, told, sentence, details(told.request()));
    }

    static Fact emergency(AiSystem system, ToldRestore told, Actor by, Instant now) {
        String sentence =
                "EMERGENCY: " + told.switches() + " on " + system.row().name()
                        + " restored without approval. To be reviewed. “"
                        + told.request().reason() + "”";
        return fact("restore.emergency", by, now, told, sentence, details(told.request()));
    }

    static Fact reviewed(ToldRestore told, Actor by, Reason note, Instant now) {
        String sentence = "Emergency restore of " + told.request().system() + " reviewed. “" + note + "”";
        return fact("restore.reviewed", by, now, told, sentence, name(told.request()));
    }

    static Fact lapsed(AiSystem system, ToldRestore told, Instant now) {
        String sentence = "Proposal to restore " + told.switches() + " on "
                + system.row().name() + " lapsed: nobody decided in time.";
        return fact("restore.lapsed", Actor.schedule(), now, told, sentence, details(told.request()));
    }

    static Fact superseded(AiSystem system, ToldRestore told, String why, Actor by, Instant now) {
        String sentence = "Proposal to restore " + told.switches() + " on "
                + system.row().name() + " no longer holds: " + why + ".";
        return fact("restore.superseded", by, now, told, sentence, name(told.request()));
    }

    private static Fact fact(
            String kind, Actor by, Instant now, ToldRestore told, String sentence, Map<String, Object> details) {
        return new Fact(kind, by, now, told.request().system(), null, told.incident(), sentence, details);
    }

    private static Map<String, Object> name(RestoreRequest request) {
        return Map.of("restore", request.id().toString());
    }

    private static Map<String, Object> details(RestoreRequest request) {
        return Map.of(
                "restore", request.id().toString(),
                "reason", request.reason().value(),
                "flips",
                        request.items().stream()
                                .map(item -> item.flipId().toString())
                                .sorted()
                                .toList());
    }
}
