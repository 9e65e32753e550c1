package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.Reason;
import java.time.Instant;
import java.util.Map;

/** What the timeline says of restores; {@code switches} in words, as the ledger has them. */
final class RestoreFacts {

    private RestoreFacts() {}

    static Fact proposed(AiSystem system, RestoreRequest request, String switches, Actor by, Instant now) {
        String sentence =
                "Restore of " + switches + " on " + system.row().name() + " proposed. “" + request.reason() + "”";
        return Fact.of("restore.proposed", by, now, system.key(), sentence, details(request));
    }

    static Fact decided(AiSystem system, RestoreRequest request, String switches, DecideRestore command, Instant now) {
        String sentence = "Restore of " + switches + " on " + system.row().name()
                + (command.approves() ? " approved." : " rejected.")
                + (command.reason() == null ? "" : " “" + command.reason() + "”");
        String kind = command.approves() ? "restore.approved" : "restore.rejected";
        return Fact.of(kind, command.by(), now, system.key(), sentence, details(request));
    }

    static Fact emergency(AiSystem system, RestoreRequest request, String switches, Actor by, Instant now) {
        String sentence = "EMERGENCY: " + switches + " on " + system.row().name()
                + " restored without approval. To be reviewed. “" + request.reason() + "”";
        return Fact.of("restore.emergency", by, now, system.key(), sentence, details(request));
    }

    static Fact reviewed(RestoreRequest request, Actor by, Reason note, Instant now) {
        String sentence = "Emergency restore of " + request.system() + " reviewed. “" + note + "”";
        return Fact.of(
                "restore.reviewed",
                by,
                now,
                request.system(),
                sentence,
                Map.of("restore", request.id().toString()));
    }

    static Fact lapsed(AiSystem system, RestoreRequest request, String switches, Instant now) {
        String sentence =
                "Proposal to restore " + switches + " on " + system.row().name() + " lapsed: nobody decided in time.";
        return Fact.of("restore.lapsed", Actor.schedule(), now, system.key(), sentence, details(request));
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
