package dev.firebreak.delivery.http;

import dev.firebreak.delivery.Instance;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a client that connects says it was told last.
 *
 * @param id as it was sent, or null for a first connection
 */
record LastSeen(@Nullable String id) {

    static LastSeen of(HttpServletRequest request) {
        String header = request.getHeader("Last-Event-ID");
        return new LastSeen(
                header != null ? header : Query.parameter(request.getQueryString(), "lastEventId", "last_event_id"));
    }

    /**
     * Whether it may lack something. Published clients do not ask again when they connect again, so what they missed meanwhile
     * is lost unless they are told; telling one too often costs an answer without a body.
     */
    boolean isBehind(long current, Instance instance) {
        boolean one = !instance.caller().name().mayBeSeveral();
        boolean holds = one && instance.holds() == current;
        if (id == null || id.isBlank()) {
            // Another stream under the same name may belong to another page, and what is known be known of that one.
            return !holds || instance.streams() > 1;
        }
        return !id.strip().equals(Long.toString(current)) || (one && !holds);
    }
}
