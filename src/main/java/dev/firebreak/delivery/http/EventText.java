package dev.firebreak.delivery.http;

import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Instant;
import java.util.Comparator;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes what goes through an event stream (OFREP's ADR-0008): that there is something new, never what. */
final class EventText {

    /** A comment: no client takes notice of it. */
    static final String HEARTBEAT = ":\n\n";

    private EventText() {}

    /** Etag and time are hints for servers with caches, which a client sends back with its next question. */
    static String refetch(SystemSnapshot system) {
        return "id: " + system.revision() + "\nevent: message\ndata: "
                + JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "refetchEvaluation")
                        .put("etag", "\"" + system.revision() + "\"")
                        .put("lastModified", lastModified(system))
                + "\n\n";
    }

    /** How soon to connect again. */
    static String retry(long millis) {
        return "retry: " + millis + "\n\n";
    }

    /** For whoever has this revision already: remembered without being told to do anything. */
    static String known(long revision) {
        return "id: " + revision + "\n\n";
    }

    private static long lastModified(SystemSnapshot system) {
        return system.switches().stream()
                .map(SwitchState::changedAt)
                .max(Comparator.naturalOrder())
                .map(Instant::getEpochSecond)
                .orElse(0L);
    }
}
