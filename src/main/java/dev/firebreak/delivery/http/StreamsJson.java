package dev.firebreak.delivery.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the {@code eventStreams} of an OFREP {@code bulkEvaluationSuccess}, and its end. */
final class StreamsJson {

    private StreamsJson() {}

    /**
     * Without a public address the client is told the path only, and takes the origin that it reached this answer through: right
     * behind any proxy that adds no path of its own.
     */
    static String of(@Nullable URI publicUrl, String contextPath, String token, long inactivitySeconds) {
        ObjectNode stream = JsonNodeFactory.instance.objectNode().put("type", "sse");
        String query = Route.EVENTS_PATH + "?token=" + token;
        if (publicUrl == null) {
            stream.putObject("endpoint").put("requestUri", contextPath + query);
        }
        if (publicUrl != null) {
            stream.put("url", publicUrl.toString().replaceAll("/+$", "") + query);
        }
        stream.put("inactivityDelaySec", inactivitySeconds);
        return ",\"eventStreams\":[" + stream + "]}";
    }
}
