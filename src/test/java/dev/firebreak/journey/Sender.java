package dev.firebreak.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.process.Api;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A program that sends whatever it likes: what it gets back is either kept or refused, never a failure of the console. */
final class Sender {

    /** Also halves of characters arrive as they are: as escapes. */
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Api api;

    Sender(Stage stage) {
        this.api = stage.api();
    }

    Api.Answer post(String path, Map<String, ?> body) throws IOException {
        return api.post(path, ASCII.writeValueAsString(body), UUID.randomUUID().toString());
    }

    boolean isKept(String path, Map<String, ?> body) throws IOException {
        return isKept(post(path, body), body);
    }

    /** A file under a name of the sender's choice. */
    boolean isUploaded(String incident, String name, String content) throws IOException {
        String path = "/api/v1/incidents/" + incident + "/files?name=" + encoded(name);
        return isKept(api.upload(path, content.getBytes(StandardCharsets.UTF_8)), name);
    }

    private static boolean isKept(Api.Answer answer, Object sent) {
        assertThat(answer.status()).as("%s %s", sent, answer).isIn(201, 400, 422);
        return answer.status() == 201;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What is left of a text where spaces and what cannot be seen do not count. */
    static String flat(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }
}
