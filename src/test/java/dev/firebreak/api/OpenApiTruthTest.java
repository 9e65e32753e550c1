package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OpenAPI says is so: each endpoint is called once, with the examples, and its answer held against its schema. */
@ApiTest
class OpenApiTruthTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final String system = "truth-" + UUID.randomUUID();
    private final String path = "/api/v1/systems/" + system;
    private final JsonNode examples = MalformedRequestsTest.examples();
    private final Set<String> called = new TreeSet<>();

    @Test
    void everyAnswerIsAsDescribed() {
        Callers callers = new Callers(port);
        Calls ada = new Calls(callers.administrator());
        Calls carl = new Calls(callers.commander("carl"));
        Calls cleo = new Calls(callers.commander("cleo"));
        define(ada);
        incidents(carl);
        contain(ada);
        restore(carl, cleo);
        records(ada);
        access(ada);
        severities(ada);
        playbooks(carl);
        read(ada);
        remove(ada);
        Set<String> all = new TreeSet<>();
        Endpoint.all(mapping).forEach(endpoint -> all.add(endpoint.toString()));
        assertThat(called).isEqualTo(all);
    }

    private void define(Calls ada) {
        ada.put("/api/v1/systems/{system}", path, "SystemBody", 201);
        String key = "/api/v1/systems/{system}/switches/{key}";
        ada.put(key, path + "/switches/tool.refund_payment", "SwitchBody", 201);
        ada.put(key, path + "/switches/tool.refund_payment", "SwitchBody", 200);
        ada.put("/api/v1/systems/{system}/modes/{mode}", path + "/modes/read-only", "ModeBody", 201);
    }

    private void incidents(Calls carl) {
        String all = "/api/v1/incidents";
        String other = all + "/" + key(carl.post(all, all, "IncidentBody", 201));
        String one = all + "/{incident}";
        String it = all + "/" + key(carl.post(all, all, "IncidentBody", 201));
        carl.call("GET", all, all + "?system=" + system, null, 200);
        carl.call("GET", all + "/similar", all + "/similar?systems=" + system, null, 200);
        carl.call("PATCH", one, it, body("IncidentChange"), 200);
        carl.call("GET", one, it, null, 200);
        carl.post(one + "/transitions", it + "/transitions", "TransitionBody", 200);
        carl.put(one + "/roles/{role}", it + "/roles/commander", "RoleBody", 200);
        carl.call("DELETE", one + "/roles/{role}", it + "/roles/commander", null, 204);
        carl.post(one + "/updates", it + "/updates", "UpdateBody", 201);
        carl.call("GET", one + "/updates", it + "/updates", null, 200);
        carl.call("GET", one + "/figures", it + "/figures", null, 200);
        carl.post(one + "/notes", it + "/notes", "NoteBody", 201);
        JsonNode entries = carl.call("GET", one + "/timeline", it + "/timeline", null, 200);
        String seq = entries.at("/items/0/seq").asString();
        String correction = body("CorrectionBody").replace("\"entry\":1", "\"entry\":" + seq);
        carl.call("POST", one + "/corrections", it + "/corrections", correction, 201);
        carl.call("PUT", one + "/pins/{entry}", it + "/pins/" + seq, null, 200);
        carl.call("GET", one + "/timeline", it + "/timeline", null, 200);
        carl.call("DELETE", one + "/pins/{entry}", it + "/pins/" + seq, null, 204);
        String flip = carl.call(
                        "POST",
                        "/api/v1/systems/{system}/switches/{key}/flips",
                        path + "/switches/tool.refund_payment/flips",
                        "{\"position\": \"disabled\", \"reason\": \"wrong\"}",
                        201)
                .path("id")
                .stringValue();
        carl.call("POST", one + "/flips", it + "/flips", "{\"flips\": [\"" + flip + "\"]}", 200);
        carl.post(one + "/restores", it + "/restores", "IncidentRestoreBody", 202);
        carl.call("POST", one + "/restores", it + "/restores", "{\"reason\": \"lives\", \"emergency\": true}", 201);
        carl.call("PATCH", one, other, "{\"private\": null}", 200);
        carl.call(
                "POST",
                one + "/merges",
                it + "/merges",
                body("MergeBody").replace("INC-1", other.substring(all.length() + 1)),
                200);
    }

    private void records(Calls ada) {
        String all = "/api/v1/incidents";
        String one = all + "/{incident}";
        String it = all + "/" + key(ada.post(all, all, "IncidentBody", 201));
        String effects = "/side-effects";
        String effect = ada.call("POST", one + effects, it + effects, "{\"what\": \"Refunds\"}", 201)
                .path("id")
                .stringValue();
        ada.call(
                "PUT",
                one + effects + "/{id}",
                it + effects + "/" + effect,
                "{\"what\": \"R\", \"state\": \"done\"}",
                200);
        ada.call("GET", one + effects, it + effects, null, 200);
        JsonNode links = ada.post(one + "/links", it + "/links", "LinkBody", 201);
        ada.call("GET", one + "/links", it + "/links", null, 200);
        String link = links.at("/items/0/id").stringValue();
        ada.call("DELETE", one + "/links/{id}", it + "/links/" + link, null, 204);
        ada.post(one + "/split", it + "/split", "SplitBody", 201);
        fields(ada, one, it);
        evidence(ada, one, it);
        ada.call("GET", "/api/v1/insights", "/api/v1/insights", null, 200);
        ada.call("GET", "/api/v1/insights/trend", "/api/v1/insights/trend", null, 200);
        ada.call("GET", "/api/v1/insights/switches", "/api/v1/insights/switches", null, 200);
    }

    private void fields(Calls ada, String one, String it) {
        String field = "/api/v1/incident-fields/truth_tier";
        ada.put("/api/v1/incident-fields/{key}", field, "FieldBody", 200);
        ada.call("GET", "/api/v1/incident-fields", "/api/v1/incident-fields", null, 200);
        ada.put(one + "/fields/{key}", it + "/fields/truth_tier", "FieldValueBody", 200);
        ada.call("GET", one + "/fields", it + "/fields", null, 200);
        ada.call("DELETE", "/api/v1/incident-fields/{key}", field, null, 204);
    }

    /** Files are given out as they are: what they say is no JSON of ours. */
    private void evidence(Calls ada, String one, String it) {
        Examples.awaitEvidence(ada.as, it);
        String id = ada.call("GET", one + "/evidence", it + "/evidence", null, 200)
                .at("/items/0/id")
                .stringValue();
        ada.call("GET", one + "/evidence/{id}", it + "/evidence/" + id, null, 200);
        ada.call("GET", one + "/evidence/{id}/difference", it + "/evidence/" + id + "/difference", null, 200);
        Api.Answer kept =
                ada.as.with("Content-Type", "application/octet-stream").call("POST", it + "/files?name=a.txt", "hello");
        assertThat(kept.status()).as("%s", kept).isEqualTo(201);
        ada.call("GET", one + "/files", it + "/files", null, 200);
        assertThat(ada.as.get(it + "/files/" + kept.at("/id")).body()).isEqualTo("hello");
        assertThat(ada.as.get(it + "/export?format=markdown").status()).isEqualTo(200);
        called.addAll(List.of("POST " + one + "/files", "GET " + one + "/files/{id}", "GET " + one + "/export"));
    }

    private static String key(JsonNode incident) {
        return incident.path("key").stringValue();
    }

    private void contain(Calls ada) {
        JsonNode flip = ada.post(
                "/api/v1/systems/{system}/switches/{key}/flips",
                path + "/switches/tool.refund_payment/flips",
                "FlipBody",
                201);
        String id = flip.path("id").stringValue();
        ada.post("/api/v1/flips/{id}/reason", "/api/v1/flips/" + id + "/reason", "ReasonBody", 200);
        ada.call("GET", "/api/v1/flips/{id}", "/api/v1/flips/" + id, null, 200);
        ada.call("POST", "/api/v1/flips/{id}/undo", "/api/v1/flips/" + id + "/undo", null, 200);
        ada.call("GET", "/api/v1/systems/{system}/switches", path + "/switches", null, 200);
        ada.call("GET", "/api/v1/systems/{system}/instances", path + "/instances", null, 200);
        ada.post("/api/v1/systems/{system}/modes/{mode}/apply", path + "/modes/read-only/apply", "WhyBody", 201);
        ada.post("/api/v1/systems/{system}/stop", path + "/stop", "WhyBody", 201);
        ada.post("/api/v1/containments", "/api/v1/containments", "ContainmentBody", 201);
        ada.call(
                "POST",
                "/api/v1/containments",
                "/api/v1/containments",
                "{\"kinds\": [\"tool\"], \"preview\": true}",
                200);
    }

    private void restore(Calls carl, Calls cleo) {
        String restores = "/api/v1/systems/{system}/restores";
        String proposed = carl.post(restores, path + "/restores", "RestoreBody", 202)
                .path("id")
                .stringValue();
        carl.call("GET", "/api/v1/restores", "/api/v1/restores?system=" + system, null, 200);
        carl.call("GET", "/api/v1/restores/{id}", "/api/v1/restores/" + proposed, null, 200);
        cleo.post(
                "/api/v1/restores/{id}/decisions", "/api/v1/restores/" + proposed + "/decisions", "DecisionBody", 200);
        carl.post("/api/v1/systems/{system}/stop", path + "/stop", "WhyBody", 201);
        String emergency = carl.call(
                        "POST",
                        restores,
                        path + "/restores",
                        "{\"all\": true, \"emergency\": true, \"reason\": \"lives\"}",
                        201)
                .path("id")
                .stringValue();
        cleo.post("/api/v1/restores/{id}/review", "/api/v1/restores/" + emergency + "/review", "ReviewBody", 200);
    }

    private void access(Calls ada) {
        ada.post("/api/v1/people", "/api/v1/people", "NewPerson", 201);
        ada.call("PATCH", "/api/v1/people/{person}", "/api/v1/people/kim", body("PersonChange"), 200);
        ada.call("GET", "/api/v1/people/{person}", "/api/v1/people/kim", null, 200);
        ada.call("GET", "/api/v1/people", "/api/v1/people", null, 200);
        String token = ada.post("/api/v1/tokens", "/api/v1/tokens", "NewToken", 201)
                .path("id")
                .stringValue();
        ada.call("GET", "/api/v1/tokens", "/api/v1/tokens", null, 200);
        ada.call("DELETE", "/api/v1/tokens/{id}", "/api/v1/tokens/" + token, null, 204);
    }

    /** Leaves them as they were, for others judge by them too. */
    private void severities(Calls ada) {
        String route = "/api/v1/severities";
        JsonNode before = ada.call("GET", route + "/yaml", route + "/yaml", null, 200);
        ada.call("GET", route, route, null, 200);
        ada.call("GET", route + "/versions", route + "/versions", null, 200);
        ada.post(route + "/judgements", route + "/judgements", "JudgementBody", 200);
        String version = before.path("version").asString();
        String body = body("SeveritiesBody").replace("\"expectedVersion\":1", "\"expectedVersion\":" + version);
        JsonNode after = ada.call("PUT", route, route, body, 200);
        Map<String, Object> file = Map.of(
                "yaml", before.path("yaml").stringValue(),
                "expectedVersion", after.path("version").intValue(),
                "reason", "as before");
        ada.call("PUT", route + "/yaml", route + "/yaml", JsonMapper.shared().writeValueAsString(file), 200);
    }

    private void playbooks(Calls carl) {
        String library = "/api/v1/playbooks";
        carl.call("GET", library, library, null, 200);
        carl.call("GET", library + "/{playbook}", library + "/cost-spike-and-runaway-agent", null, 200);
        carl.post(library + "/check", library + "/check", "PlaybookTextBody", 200);
        String incidents = "/api/v1/incidents";
        String it = incidents + "/" + key(carl.post(incidents, incidents, "IncidentBody", 201));
        String id = carl.post(incidents + "/{incident}/runs", it + "/runs", "StartRunBody", 201)
                .path("id")
                .stringValue();
        carl.call("GET", incidents + "/{incident}/runs", it + "/runs", null, 200);
        String runs = "/api/v1/runs";
        carl.call("GET", runs + "/{run}", runs + "/" + id, null, 200);
        carl.post(runs + "/{run}/steps", runs + "/" + id + "/steps", "AddedStepBody", 201);
        carl.post(runs + "/{run}/steps/{step}", runs + "/" + id + "/steps/added_1", "StepActBody", 200);
        carl.post(runs + "/{run}/actions", runs + "/" + id + "/actions", "RunActBody", 200);
    }

    private void read(Calls ada) {
        ada.call("GET", "/api/v1/systems", "/api/v1/systems", null, 200);
        ada.call("GET", "/api/v1/systems/{system}", path, null, 200);
        ada.call("GET", "/api/v1/systems/{system}/switches/{key}", path + "/switches/tool.refund_payment", null, 200);
        ada.call("GET", "/api/v1/systems/{system}/modes", path + "/modes", null, 200);
        ada.call("GET", "/api/v1/systems/{system}/modes/{mode}", path + "/modes/read-only", null, 200);
        ada.call("GET", "/api/v1/timeline", "/api/v1/timeline?limit=500", null, 200);
        ada.call("GET", "/api/v1/timeline/verification", "/api/v1/timeline/verification", null, 200);
        ada.call("GET", "/api/v1/definitions", "/api/v1/definitions", null, 200);
        ada.call("POST", "/api/v1/definitions/reload", "/api/v1/definitions/reload", null, 200);
    }

    private void remove(Calls ada) {
        ada.call("DELETE", "/api/v1/systems/{system}/modes/{mode}", path + "/modes/read-only", null, 204);
        ada.call(
                "DELETE", "/api/v1/systems/{system}/switches/{key}", path + "/switches/tool.refund_payment", null, 204);
        ada.call("DELETE", "/api/v1/systems/{system}", path, null, 204);
    }

    private String body(String example) {
        return examples.path(example).toString().replace("support-production", system);
    }

    /** Calls as somebody, and compares. */
    private final class Calls {
        private final Api as;
        private final JsonNode api;

        Calls(Api as) {
            this.as = as;
            this.api = Api.at(port).get("/api/v1/openapi.json").json();
        }

        void put(String route, String target, String example, int status) {
            call("PUT", route, target, body(example), status);
        }

        JsonNode post(String route, String target, String example, int status) {
            return call("POST", route, target, body(example), status);
        }

        JsonNode call(String method, String route, String target, @Nullable String body, int status) {
            called.add(method + " " + route);
            JsonNode operation = api.path("paths").path(route).path(method.toLowerCase(Locale.ROOT));
            Api.Answer answer = as.call(method, target, body);
            assertThat(answer.status()).as("%s %s: %s", method, target, answer).isEqualTo(status);
            JsonNode described = operation.path("responses").path(String.valueOf(status));
            assertThat(described.isMissingNode())
                    .as("%s %s has a %s", method, route, status)
                    .isFalse();
            JsonNode schema = described.path("content").path("application/json").path("schema");
            if (answer.body().isEmpty()) {
                assertThat(schema.isMissingNode())
                        .as("%s %s answers nothing", method, route)
                        .isTrue();
                return answer.response().statusCode() == 204 ? schema : answer.json();
            }
            assertThat(schema.isMissingNode())
                    .as("schema of %s %s %s", method, route, status)
                    .isFalse();
            assertThat(SchemaCheck.faults(api, schema, answer.json()))
                    .as("%s %s: %s", method, route, answer)
                    .isEmpty();
            return answer.json();
        }
    }
}
