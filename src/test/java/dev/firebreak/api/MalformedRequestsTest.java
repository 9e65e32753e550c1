package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint refuses every malformed request as a problem that names the fault, and nothing changes. */
@ApiTest
class MalformedRequestsTest {
    private static final long SEED = 20261122;
    private static final int EACH = 100;

    /** Longer than the rounds of whatever is done by itself, and its second try. */
    private static final Duration CALM = Duration.ofMillis(2_500);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final String system = "malformed-" + UUID.randomUUID();

    @TestFactory
    Stream<DynamicTest> everyEndpoint() throws Exception {
        Callers callers = new Callers(port);
        Api ada = callers.administrator();
        Examples.define(ada, system);
        Examples.define(ada, "other");
        Map<String, String> ids = ids(callers);
        Map<String, Api> people = Map.of(
                "ada", ada,
                "nobody", callers.nobody(),
                "read", callers.scope("read"),
                "respond", callers.scope("respond"),
                "admin", callers.scope("admin"),
                "ingest", callers.scope("ingest"),
                "evaluate", callers.confined(system, "\"evaluate\""),
                "other", callers.confined("other", "\"read\", \"contain\", \"restore\", \"respond\""));
        awaitCalm(people);
        return Endpoint.all(mapping).stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> refuse(endpoint, ids, people)));
    }

    /** What tests before this one began is done by now. */
    private static void awaitCalm(Map<String, Api> people) {
        String before = "";
        String now = state(people);
        while (!now.equals(before)) {
            before = now;
            LockSupport.parkNanos(CALM.toNanos());
            now = state(people);
        }
    }

    private Map<String, String> ids(Callers callers) {
        Api ada = callers.administrator();
        String path = "/api/v1/systems/" + system;
        String flip = ada.post(path + "/switches/tool.refund/flips", "{\"position\": \"disabled\", \"reason\": \"x\"}")
                .at("/id");
        String restore = ada.post(path + "/restores", "{\"all\": true, \"reason\": \"x\"}")
                .at("/id");
        String token = ada.get("/api/v1/tokens?limit=1").at("/items/0/id");
        callers.person("vic", "viewer");
        Api.Answer incident = ada.post("/api/v1/incidents", "{\"title\": \"x\", \"systems\": [\"" + system + "\"]}");
        Examples.awaitEvidence(ada, "/api/v1/incidents/" + incident.at("/key"));
        String entry = ada.get(incident.header("Location") + "/timeline").at("/items/0/seq");
        String run = ada.post(
                        "/api/v1/incidents/" + incident.at("/key") + "/runs", "{\"playbook\": \"loss-of-the-console\"}")
                .at("/id");
        ada.post("/api/v1/runs/" + run + "/steps", "{\"title\": \"x\"}");
        return Map.of(
                "flips",
                flip,
                "restores",
                restore,
                "tokens",
                token,
                "incident",
                incident.at("/key"),
                "entry",
                entry,
                "run",
                run);
    }

    private void refuse(Endpoint endpoint, Map<String, String> ids, Map<String, Api> people) {
        MalformedRequests requests = new MalformedRequests(
                endpoint,
                SEED + endpoint.toString().hashCode(),
                variable -> value(endpoint, variable, ids),
                example(endpoint, system));
        String before = state(people);
        List<String> failures = new ArrayList<>();
        for (Malformed request : requests.some(EACH)) {
            Api.Answer answer = send(request, people);
            String fault = fault(request, answer);
            if (fault != null) {
                failures.add(fault + "\n  " + request + "\n  " + answer);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(state(people)).isEqualTo(before);
    }

    private String value(Endpoint endpoint, String variable, Map<String, String> ids) {
        return switch (variable) {
            case "system" -> system;
            case "key" -> "tool.refund";
            case "mode" -> "read-only";
            case "person" -> "vic";
            case "role" -> "scribe";
            case "playbook" -> "cost-spike-and-runaway-agent";
            case "step" -> "added_1";
            case "incident", "entry", "run" -> Objects.requireNonNull(ids.get(variable));
            default -> ids.getOrDefault(endpoint.path().split("/", -1)[3], "none");
        };
    }

    private static @Nullable JsonNode example(Endpoint endpoint, String system) {
        Class<?> body = endpoint.body();
        if (body == null) {
            return null;
        }
        JsonNode example = examples().get(body.getSimpleName());
        if (example == null && body.getRecordComponents().length > 0) {
            throw new AssertionError("openapi-examples.json has no example of " + body.getSimpleName());
        }
        return example == null
                ? MalformedBodies.nothing()
                : JsonMapper.shared().readTree(example.toString().replace("support-production", system));
    }

    static JsonNode examples() {
        try (var file = new ClassPathResource("openapi-examples.json").getInputStream()) {
            return JsonMapper.shared().readTree(file);
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static Api.Answer send(Malformed request, Map<String, Api> people) {
        Api caller = Objects.requireNonNull(people.get(request.who()), request.who());
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        byte[] body = request.body();
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.noBody();
        if (body != null) {
            publisher = request.chunked()
                    ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                    : HttpRequest.BodyPublishers.ofByteArray(body);
        }
        return caller.send(request.method(), request.path(), publisher);
    }

    private static @Nullable String fault(Malformed request, Api.Answer answer) {
        String type = String.valueOf(answer.header("Content-Type"));
        if (answer.status() < 400 || answer.status() > 499) {
            return "not refused";
        }
        if (!type.startsWith("application/problem+json")) {
            return "no problem";
        }
        if (answer.at("/title").isBlank()
                || answer.at("/detail").isBlank()
                || answer.at("/type").isBlank()) {
            return "says nothing";
        }
        if (answer.body().contains("Exception")
                || answer.body().contains("\\tat ")
                || answer.body().contains("java.")) {
            return "tells of the inside";
        }
        boolean named = request.names() == null || answer.body().contains(request.names());
        return named ? null : "does not name " + request.names();
    }

    /** Whatever anybody could have changed shows on the timeline or in a revision. */
    private static String state(Map<String, Api> people) {
        Api ada = people.getOrDefault("ada", Api.at(0));
        return ada.get("/api/v1/timeline/verification").body()
                + ada.get("/api/v1/systems?limit=500").body();
    }
}
