package dev.firebreak.delivery.http;

import dev.firebreak.switches.SystemSnapshot;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts evaluations together to an OFREP {@code bulkEvaluationSuccess}, without the brace at its end: more may follow. */
final class BulkJson {

    private BulkJson() {}

    static byte[] of(SystemSnapshot snapshot, Collection<byte[]> flags) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"flags\":["));
        boolean first = true;
        for (byte[] flag : flags) {
            if (!first) {
                body.write(',');
            }
            body.writeBytes(flag);
            first = false;
        }
        body.writeBytes(utf8("],\"metadata\":" + metadata(snapshot)));
        return body.toByteArray();
    }

    private static ObjectNode metadata(SystemSnapshot snapshot) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("system", snapshot.key().value())
                .put("revision", snapshot.revision());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
