package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.People;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentRecords;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.switches.Switches;
import dev.firebreak.testing.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever may not know of a private incident learns nothing of it by any route there is: each is called with whatever might
 * lead to it, and answers as if there were no such incident. A route that this test cannot fill in fails it.
 */
@ApiTest
class PrivateIncidentRoutesTest {

    private static final String UNKNOWN = "INC-987654321";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentRecords records;

    @Autowired
    Switches switches;

    @Autowired
    People people;

    private final String system = "private-" + UUID.randomUUID();
    private final JsonNode examples = MalformedRequestsTest.examples();
    private Map<String, Api> outsiders = Map.of();
    private Api insider = Api.at(0);

    @BeforeEach
    void letPeopleIn() {
        Callers callers = new Callers(port);
        Examples.define(callers.administrator(), system);
        insider = callers.commander("pia");
        outsiders = new TreeMap<>(Map.of(
                "viewer", callers.person("private-vic", "viewer"),
                "responder", callers.person("private-rita", "responder"),
                "commander", callers.person("private-carl", "commander"),
                "administrator", callers.administrator(),
                "token that reads", callers.scope("read"),
                "token that responds", callers.scope("respond"),
                "token of every scope", callers.bootstrap(),
                "token of the system", callers.confined(system, "\"read\", \"contain\""),
                "nobody", callers.nobody()));
    }

    private Secret declare() {
        return Secret.withFlip(
                incidents, records, switches, Objects.requireNonNull(people.find("pia")), new SystemKey(system));
    }

    @Test
    void whoeverMayKnowReadsIt() {
        Secret secret = declare();
        Api.Answer timeline = insider.get("/api/v1/timeline?limit=500&incident=" + secret.key());
        assertThat(timeline.body()).contains(secret.title());
        assertThat(insider.get("/api/v1/flips/" + secret.flip()).at("/incident"))
                .isEqualTo(secret.key().value());
    }

    @Test
    void noRouteTellsOfItAndEachAnswersAsForAnUnknownOne() {
        Secret secret = declare();
        Paths paths = new Paths(secret, system);
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            if (endpoint.method().equals("GET")) {
                outsiders.forEach((who, api) ->
                        paths.of(endpoint).forEach(asked -> compare(secret, who, api, "GET", asked, null, null)));
            }
        }
    }

    @Test
    void nothingIsDoneToItAndTheRefusalIsAsForAnUnknownOne() {
        Secret secret = declare();
        List<Object> before = said(secret);
        Paths paths = new Paths(secret, system);
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            if (!endpoint.method().equals("GET") && paths.isAboutIncident(endpoint)) {
                Paths.Asked asked = paths.plain(endpoint);
                @Nullable String body = body(endpoint);
                outsiders.forEach((who, api) -> compare(secret, who, api, endpoint.method(), asked, body, body));
            }
        }
        assertThat(said(secret)).isEqualTo(before);
    }

    /** What people say of it; its flip is noted meanwhile, aside. */
    private static List<Object> said(Secret secret) {
        IncidentRow row = secret.row();
        return List.of(row.title(), row.summary(), row.state(), row.systems(), row.readers(), row.roles(), row.drill());
    }

    @Test
    void namingItIsAcceptedAsAnyKeyIs() {
        Secret secret = declare();
        Paths paths = new Paths(secret, system);
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            for (String field : Paths.fieldsOfIncidents(endpoint.body())) {
                Paths.Asked asked = paths.plain(endpoint);
                ObjectNode body = (ObjectNode)
                        examples.path(Objects.requireNonNull(endpoint.body()).getSimpleName());
                String known = naming(body, field, secret.key().value());
                String unknown = naming(body, field, UNKNOWN);
                outsiders.forEach((who, api) -> compare(secret, who, api, endpoint.method(), asked, known, unknown));
            }
        }
    }

    @Test
    void whoeverNamesItReadsItInTheAnswerAndNotAfterwards() {
        Secret secret = declare();
        Api responder = Objects.requireNonNull(outsiders.get("responder"));
        Api.Answer flipped = responder.post(
                "/api/v1/systems/" + system + "/switches/tool.lookup/flips",
                "{\"position\": \"off\", \"reason\": \"a guess\", \"incident\": \"%s\"}".formatted(secret.key()));
        assertThat(flipped.status()).isEqualTo(201);
        assertThat(flipped.at("/incident")).isEqualTo(secret.key().value());
        secret.isNotIn(responder.get("/api/v1/flips/" + flipped.at("/id")).body(), "the flip, read again");
    }

    @Test
    void aFlipOfItIsGivenToAnotherIncidentLikeAPlainOne() {
        Secret secret = declare();
        Api responder = Objects.requireNonNull(outsiders.get("responder"));
        String plain = responder
                .post(
                        "/api/v1/systems/" + system + "/switches/tool.lookup/flips",
                        "{\"position\": \"off\", \"reason\": \"of none\"}")
                .at("/id");
        assertThat(given(responder, secret.flip()))
                .isEqualTo(given(responder, plain))
                .containsExactly("201", "200", "the first", "409");
        assertThat(insider.get("/api/v1/flips/" + secret.flip()).at("/incident"))
                .isEqualTo(secret.key().value());
    }

    /** What is answered to whoever declares an incident, gives it the flip, reads the flip, and gives it to another. */
    private List<String> given(Api api, Object flip) {
        String body = "{\"title\": \"Own\", \"systems\": [\"" + system + "\"]}";
        Api.Answer declared = api.post("/api/v1/incidents", body);
        String key = declared.at("/key");
        String flips = "{\"flips\": [\"" + flip + "\"]}";
        Api.Answer given = api.post("/api/v1/incidents/" + key + "/flips", flips);
        String read = api.get("/api/v1/flips/" + flip).at("/incident");
        Api.Answer again = api.post(
                "/api/v1/incidents",
                body.replace("}", ", " + flips.substring(1)).replace("Own", "Another"));
        return List.of(
                String.valueOf(declared.status()),
                String.valueOf(given.status()),
                read.equals(key) ? "the first" : "other: " + read,
                String.valueOf(again.status()));
    }

    private static String naming(ObjectNode body, String field, String key) {
        ObjectNode naming = body.deepCopy().put(field, key);
        if (body.has("reason")) {
            naming.put("reason", "because " + UUID.randomUUID());
        }
        return naming.toString();
    }

    private @Nullable String body(Endpoint endpoint) {
        if (endpoint.body() == null) {
            return null;
        }
        JsonNode example = examples.path(endpoint.body().getSimpleName());
        assertThat(example.isObject())
                .as("an example of %s", endpoint.body().getSimpleName())
                .isTrue();
        return example.toString();
    }

    /** Asks for it and for one that does not exist. */
    private void compare(
            Secret secret,
            String who,
            Api api,
            String method,
            Paths.Asked asked,
            @Nullable String body,
            @Nullable String bodyOfUnknown) {
        String where = who + ": " + method + " " + asked.secret();
        Api.Answer answer = api.call(method, asked.secret(), body);
        Api.Answer unknown = api.call(method, asked.unknown(), bodyOfUnknown);
        assertThat(answer.status())
                .as("%s answered %s, and for an unknown one %s", where, answer, unknown)
                .isEqualTo(unknown.status());
        String told = Secret.neutral(answer.body(), secret.key().value());
        if (!asked.isSame() || !Objects.equals(body, bodyOfUnknown)) {
            assertThat(shape(told)).as(where).isEqualTo(shape(Secret.neutral(unknown.body(), UNKNOWN)));
            secret.isNotIn(told, where);
        } else {
            secret.isNotIn(answer.body(), where);
        }
    }

    /** What differs between any two answers is left out; an act that is repeated finds the flips that it made under the other key. */
    private static String shape(String body) {
        return body.replace("\"incident\":\"ASKED\"", "\"incident\":null")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("(?<=\"(revision|firstAt|medianMs)\":)\\d+", "N")
                .replaceAll("(?<=\"reason\":)\"[^\"]*\"", "WHY")
                .replaceAll("(?<=\"reasonFollows\":)(true|false)", "OR")
                .replaceAll("(?<=\"private-[0-9A-Za-z-]{1,60}\":)\\d+", "N");
    }

    @Test
    void countsAndListsAreAsTheyWereBefore() {
        // What other tests left to be done would show as a change, once; what is told of this shows each time.
        List<Map<String, String>> changes = IntStream.range(0, 3)
                .mapToObj(time -> changesByDeclaring())
                .takeWhile(changed -> !changed.isEmpty())
                .toList();
        assertThat(changes).hasSizeLessThan(3);
    }

    private Map<String, String> changesByDeclaring() {
        incidents.keepDueTimes();
        records.keepDueTimes();
        Map<String, String> before = lists();
        // Without a flip: that is for everybody to see.
        new Secret(incidents, records, switches, Objects.requireNonNull(people.find("pia")), new SystemKey(system));
        Map<String, String> after = lists();
        after.entrySet().removeIf(answer -> answer.getValue().equals(before.get(answer.getKey())));
        return after;
    }

    /** The verification counts every link, else it would prove nothing; when tokens were used does not belong here. */
    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        Api viewer = Objects.requireNonNull(outsiders.get("viewer"));
        for (Endpoint endpoint : Endpoint.all(mapping)) {
            if (endpoint.method().equals("GET")
                    && endpoint.variables().isEmpty()
                    && !endpoint.path().endsWith("/verification")) {
                Api.Answer answer = viewer.get(endpoint.path());
                lists.put(
                        endpoint.path(),
                        answer.status() + " " + answer.body().replaceAll("\"(lastUsed|from|to)\":[^,}]*", ""));
            }
        }
        return lists;
    }

    @Test
    void applicationsAreNotToldWhyTheyAreContained() {
        Secret secret = declare();
        String token = new Callers(port)
                .administrator()
                .post(
                        "/api/v1/tokens",
                        "{\"name\": \"app of %s\", \"scopes\": [\"evaluate\"], \"system\": \"%s\"}"
                                .formatted(system, system))
                .at("/secret");
        Api application = Api.at(port).as(token);
        List<Api.Answer> answers = new ArrayList<>(Stream.of(
                        application.post("/ofrep/v1/evaluate/flags", "{}"),
                        application.post("/ofrep/v1/evaluate/flags/tool.refund", "{}"),
                        application.get("/flagd/v1/flags.json"))
                .toList());
        assertThat(answers)
                .allMatch(answer -> answer.status() == 200 && answer.body().contains("disabled"));
        answers.forEach(answer -> secret.isNotIn(answer.body(), "what an application is told"));
    }
}
