package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent twice with one key is done to an incident once. */
@ApiTest
class IncidentIdempotencyTest {
    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private final String system = "once-" + UUID.randomUUID();
    private Api carl = Api.at(0);
    private String flip = "";

    @BeforeEach
    void contain() {
        Callers callers = new Callers(port);
        carl = callers.commander("carl");
        Examples.define(callers.administrator(), system);
        flip = carl.post(
                        "/api/v1/systems/" + system + "/switches/tool.lookup/flips",
                        "{\"position\": \"off\", \"reason\": \"wrong orders\"}")
                .at("/id");
    }

    /** Naming its flips comes after, as a transaction of its own, and is no part of the answer. */
    @Test
    void declaringWithFlipsOpensOne() {
        Api.Answer first = twice(
                INCIDENTS, "{\"title\": \"Once\", \"systems\": [\"%s\"], \"flips\": [\"%s\"]}".formatted(system, flip));
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(carl.get(INCIDENTS + "?system=" + system)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(carl.get("/api/v1/flips/" + flip).at("/incident")).isEqualTo(first.at("/key"));
    }

    @Test
    void everyStepIsTakenOnce() {
        String other = declared();
        String path = declared();
        twice(path + "/notes", "{\"text\": \"once\"}");
        String seq = carl.get(path + "/timeline").at("/items/0/seq");
        twice(path + "/corrections", "{\"entry\": " + seq + ", \"text\": \"one time\"}");
        twice(path + "/updates", "{\"text\": \"once\", \"audience\": \"internal\"}");
        twice(path + "/flips", "{\"flips\": [\"" + flip + "\"]}");
        twice(path + "/transitions", "{\"to\": \"active\"}");
        twice(path + "/restores", "{\"reason\": \"fixed\"}");
        twice(
                path + "/merges",
                "{\"into\": \"%s\", \"reason\": \"same\"}".formatted(other.substring(INCIDENTS.length() + 1)));
        assertThat(carl.get(path + "/timeline?limit=500").json().path("items").findValuesAsString("kind"))
                .filteredOn(kind -> kind.startsWith("incident.") && !kind.equals("incident.evidence"))
                .containsExactly(
                        "incident.declared",
                        "incident.note",
                        "incident.corrected",
                        "incident.update",
                        "incident.flips",
                        "incident.state",
                        "incident.state",
                        "incident.merged");
    }

    private String declared() {
        return String.valueOf(carl.post(INCIDENTS, "{\"title\": \"x\", \"systems\": [\"" + system + "\"]}")
                .header("Location"));
    }

    private Api.Answer twice(String path, String body) {
        Api once = carl.with("Idempotency-Key", UUID.randomUUID().toString());
        Api.Answer first = once.post(path, body);
        Api.Answer second = once.post(path, body);
        assertThat(first.status()).as("%s", first).isBetween(200, 202);
        assertThat(second.header("Idempotency-Replayed")).as("%s", second).isEqualTo("true");
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        return first;
    }
}
