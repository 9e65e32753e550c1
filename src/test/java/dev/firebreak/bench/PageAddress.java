package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page was told when it asked for all switches: where to listen.
 *
 * @param name what the page calls itself
 * @param path of its stream
 * @param tag of the answer
 */
record PageAddress(String name, String path, String tag) {

    private static final Pattern PATH = Pattern.compile("\"requestUri\":\"([^\"]+)\"");
    private static final String BULK = "/ofrep/v1/evaluate/flags";

    /** Asks for so many pages, one after the other. */
    static List<PageAddress> of(ConsoleProcess console, String token, String name, int size) throws IOException {
        List<PageAddress> addresses = new ArrayList<>();
        try (RawClient client = new RawClient(console.port())) {
            for (int number = 0; number < size; number++) {
                addresses.add(ask(client, token, name + "-" + number));
            }
        }
        return addresses;
    }

    private static PageAddress ask(RawClient client, String token, String name) throws IOException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token, "X-Firebreak-Instance", name);
        RawClient.Response answer = client.send(RawRequest.post(BULK, headers, "{}"));
        Matcher path = PATH.matcher(answer.text());
        if (!path.find()) {
            throw new IOException("no stream is offered: " + answer.text());
        }
        return new PageAddress(name, path.group(1), answer.header("ETag").orElseThrow());
    }

    /** The request that begins to listen. */
    String listening() {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    }

    /** The question after an event, as the published web provider asks it. */
    byte[] asking(String token, String knownTag, long revision) {
        return RawRequest.post(
                BULK + "?flagConfigEtag=%22" + revision + "%22&flagConfigLastModified=1771622898",
                Map.of("Authorization", "Bearer " + token, "X-Firebreak-Instance", name, "If-None-Match", knownTag),
                "{}");
    }
}
