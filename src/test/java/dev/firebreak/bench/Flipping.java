package dev.firebreak.bench;

import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Flips and restores through the API over one kept connection, as a program would. */
final class Flipping implements AutoCloseable {

    private static final Map<String, String> AUTHORIZED =
            Map.of("Authorization", "Bearer " + ConsoleSettings.BOOTSTRAP_TOKEN);
    private static final String FLIP = "{\"position\":\"disabled\",\"reason\":\"measured\"}";

    private final RawClient client;

    Flipping(ConsoleProcess console) throws IOException {
        client = new RawClient(console.port());
    }

    /** Contains one of the switches for everyone. */
    void flip(int number) throws IOException {
        post(path(number), FLIP, AUTHORIZED);
    }

    /** The same with an Idempotency-Key, so that it could be sent again. */
    void flipWithKey(int number) throws IOException {
        Map<String, String> headers = new HashMap<>(AUTHORIZED);
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        post(path(number), FLIP, headers);
    }

    void restoreAll() throws IOException {
        post(BenchSystem.PATH + "/restores", "{\"all\":true,\"reason\":\"measured\"}", AUTHORIZED);
    }

    private static String path(int number) {
        String key = BenchSystem.keys().get(number % BenchSystem.SWITCHES);
        return BenchSystem.PATH + "/switches/" + key + "/flips";
    }

    private void post(String path, String body, Map<String, String> headers) throws IOException {
        RawClient.Response answer = client.send(RawRequest.post(path, headers, body));
        if (answer.status() != 201) {
            throw new IllegalStateException("expected 201, got " + answer.head() + answer.text());
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
