package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lists of incidents: order, pages, filters. */
@ApiTest
class IncidentListTest {
    private static final String INCIDENTS = "/api/v1/incidents";

    @LocalServerPort
    int port;

    private final String system = "listed-" + UUID.randomUUID();
    private Api carl = Api.at(0);

    @BeforeEach
    void defineSystem() {
        Callers callers = new Callers(port);
        carl = callers.commander("carl");
        Examples.define(callers.administrator(), system);
    }

    @Test
    void openOnesComeFirstAndPagesGoOnThere() {
        String first = declared("\"title\": \"A\"");
        String second = declared("\"title\": \"B\"");
        String third = declared("\"title\": \"C\"");
        carl.post(INCIDENTS + "/" + third + "/transitions", "{\"to\": \"declined\", \"reason\": \"none\"}");
        assertThat(keys("")).containsExactly(second, first, third);
        Api.Answer page = carl.get(of("&limit=2"));
        assertThat(page.json().path("items").size()).isEqualTo(2);
        Api.Answer rest = carl.get(of("&limit=2&after=" + page.at("/next")));
        assertThat(rest.at("/items/0/key")).isEqualTo(third);
        assertThat(rest.json().path("next").isNull()).isTrue();
    }

    @Test
    void eachFilterNarrows() {
        String plain = declared("\"title\": \"Plain\", \"severity\": \"SEV4\", \"reason\": \"a near miss\"");
        String drill = declared("\"title\": \"Exercise\", \"severity\": \"SEV1\", \"drill\": true");
        String taken = declared("\"title\": \"Taken\", \"severity\": \"SEV2\", \"commander\": \"carl\"");
        assertThat(keys("&state=active")).containsExactly(taken);
        assertThat(keys("&state=active,triage")).containsExactly(taken, drill, plain);
        assertThat(keys("&severity=SEV1,SEV4")).containsExactly(drill, plain);
        assertThat(keys("&drill=true")).containsExactly(drill);
        assertThat(keys("&drill=false")).containsExactly(taken, plain);
        assertThat(keys("&person=carl")).containsExactly(taken, drill, plain);
        new Callers(port).commander("cleo");
        assertThat(keys("&person=cleo")).isEmpty();
        assertThat(keys("&to=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(keys("&from=2020-01-01T00:00:00Z")).hasSize(3);
        assertThat(keys("&from=9999-12-31T23:59:59Z")).isEmpty();
        assertThat(keys("&q=EXERC")).containsExactly(drill);
        assertThat(keys("&q=exercise%20taken")).isEmpty();
        carl.post(INCIDENTS + "/" + plain + "/notes", "{\"text\": \"seen in 50%_of calls\"}");
        assertThat(keys("&q=50%25_of")).containsExactly(plain);
        assertThat(keys("&q=50__of")).isEmpty();
    }

    @Test
    void whatANumberOfTheFiguresCountsIsListed() {
        String plain = declared("\"title\": \"Plain\"");
        String drill = declared("\"title\": \"Exercise\", \"drill\": true");
        String none = declared("\"title\": \"None\"");
        String wrong = declared("\"title\": \"Wrong\"");
        carl.post(INCIDENTS + "/" + none + "/transitions", "{\"to\": \"declined\", \"reason\": \"none\"}");
        String moments = "{\"moments\": {\"contained\": \"2020-01-01T00:00:00Z\"}, \"reason\": \"typed\"}";
        assertThat(carl.call("PATCH", INCIDENTS + "/" + wrong, moments).status())
                .isEqualTo(200);
        assertThat(keys("&drill=true")).containsExactly(drill);
        assertThat(keys("&counted=all")).containsExactly(wrong, plain);
        assertThat(keys("&counted=declare_lag")).containsExactly(wrong, plain);
        assertThat(keys("&counted=ttc")).isEmpty();
        assertThat(keys("&counted=ttc.missing")).containsExactly(plain);
        assertThat(keys("&counted=ttc.invalid")).containsExactly(wrong);
        assertThat(keys("&counted=invalid")).containsExactly(wrong);
        assertThat(keys("&counted=propagation")).isEmpty();
        assertThat(keys("&counted=propagation.missing")).containsExactly(wrong, plain);
    }

    @Test
    void openOnesOfTheSameSystemAreSimilar() {
        String open = declared("\"title\": \"Open\"");
        String ended = declared("\"title\": \"Ended\"");
        carl.post(INCIDENTS + "/" + ended + "/transitions", "{\"to\": \"cancelled\", \"reason\": \"mistake\"}");
        Api.Answer similar = carl.get(INCIDENTS + "/similar?systems=other," + system);
        assertThat(similar.json().path("items").findValuesAsString("key")).containsExactly(open);
        for (int more = 0; more < 5; more++) {
            declared("\"title\": \"Open too\"");
        }
        Api.Answer all = carl.get(INCIDENTS + "/similar?systems=" + system);
        assertThat(all.json().path("items").findValuesAsString("key"))
                .hasSize(6)
                .contains(open);
    }

    @Test
    void aTokenOfAnotherSystemSeesNone() {
        String key = declared("\"title\": \"Mine\"");
        Examples.define(new Callers(port).administrator(), "other");
        Api other = new Callers(port).confined("other", "\"read\"");
        assertThat(other.get(INCIDENTS + "/" + key).status()).isEqualTo(404);
        assertThat(other.get(of("")).status()).isEqualTo(403);
        assertThat(other.get(INCIDENTS + "/similar?systems=" + system).status()).isEqualTo(403);
        assertThat(other.get(INCIDENTS + "?limit=500").json().path("items").findValuesAsString("key"))
                .doesNotContain(key);
    }

    @Test
    void wrongFiltersAreNamed() {
        for (String wrong : List.of(
                "state=open",
                "state=active,,triage",
                "severity=a%20b",
                "severity=SEV9",
                "severity=SEV1,SEV9",
                "severity=sev1",
                "system=a%20b",
                "person=nobody-of-that-name",
                "from=yesterday",
                "from=%2B999999999-01-01T00:00:00Z",
                "to=2026-01-01",
                "drill=maybe",
                "counted=mtbf",
                "q=%01",
                "q=" + "x".repeat(201),
                "after=2-7",
                "limit=0")) {
            Api.Answer answer = carl.get(INCIDENTS + "?" + wrong);
            assertThat(answer.status()).as("%s: %s", wrong, answer).isEqualTo(422);
            assertThat(answer.at("/errors/0/field")).as(wrong).startsWith(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void aSystemThatIsNotDefinedIsTold() {
        assertThat(carl.get(INCIDENTS + "?system=no-such-system").at("/type")).endsWith("/unknown-system");
    }

    private String declared(String parts) {
        Api.Answer answer = carl.post(INCIDENTS, "{%s, \"systems\": [\"%s\"]}".formatted(parts, system));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.at("/key");
    }

    private String of(String more) {
        return INCIDENTS + "?system=" + system + more;
    }

    private List<String> keys(String more) {
        Api.Answer answer = carl.get(of(more));
        assertThat(answer.status()).as("%s: %s", more, answer).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(IncidentListTest::key)
                .toList();
    }

    private static String key(JsonNode incident) {
        return incident.path("key").stringValue();
    }
}
