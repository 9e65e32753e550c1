package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.DeclareIncident;
import dev.firebreak.incidents.Figure;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.incidents.SetMoment;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.Api;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Figures over time, over HTTP. */
@ApiTest
class InsightsContractTest {

    private static final Reason WHY = new Reason("by hand");

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    Clock clock;

    private final String system = "insights-" + UUID.randomUUID();
    private Api ada = Api.at(0);

    @BeforeEach
    void defineSystem() {
        ada = new Callers(port).administrator();
        Examples.define(ada, system);
    }

    @Test
    void figuresAgreeWithAHandCalculation() {
        containedAfter(Duration.ofMinutes(2));
        containedAfter(Duration.ofMinutes(4));
        IncidentKey wrong = containedAfter(Duration.ofMinutes(-30));
        JsonNode answer = ada.get("/api/v1/insights?system=" + system).json();
        assertThat(answer.path("incidents").intValue()).isEqualTo(3);
        assertThat(answer.at("/bySeverity/SEV2").intValue()).isEqualTo(3);
        JsonNode contain = figure(answer, "ttc");
        assertThat(contain.path("n").intValue()).isEqualTo(2);
        assertThat(contain.path("medianSeconds").doubleValue()).isEqualTo(120);
        assertThat(contain.path("p90Seconds").doubleValue()).isEqualTo(240);
        assertThat(contain.path("formula").stringValue()).isEqualTo("contained − detected");
        assertThat(contain.path("invalid").valueStream().map(JsonNode::stringValue))
                .containsExactly(wrong.value());
        assertThat(figure(answer, "ttr").path("medianSeconds").isNull()).isTrue();
        assertThat(figure(answer, "ttr").path("missing").intValue()).isEqualTo(3);
    }

    @Test
    void everyFigureIsThereWithItsFormula() {
        JsonNode figures = ada.get("/api/v1/insights?system=" + system).json().path("figures");
        assertThat(figures.valueStream().map(each -> each.path("figure").stringValue()))
                .containsExactlyElementsOf(Stream.of(Figure.values())
                        .map(figure -> figure.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(figures.valueStream().map(each -> each.path("formula").stringValue()))
                .noneMatch(String::isBlank);
    }

    @Test
    void timeAndSeverityNarrow() {
        containedAfter(Duration.ofMinutes(2));
        String path = "/api/v1/insights?system=" + system;
        Instant past = clock.instant().minus(Duration.ofDays(1));
        assertThat(count(path + "&severity=SEV2")).isEqualTo(1);
        assertThat(count(path + "&severity=SEV4")).isZero();
        assertThat(count(path + "&to=" + past)).isZero();
        assertThat(count(path + "&from=" + past)).isEqualTo(1);
    }

    @Test
    void badInputSaysWhatIsWrong() {
        for (String query : List.of(
                "from=yesterday",
                "to=2026-13-01T00:00:00Z",
                "from=-1000000000-01-01T00:00:00Z",
                "to=%2B1000000000-01-01T00:00:00Z",
                "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z",
                "from=2001-01-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "severity=a%20b",
                "severity=SEV9",
                "system=a%20b")) {
            Api.Answer answer = ada.get("/api/v1/insights?" + query);
            assertThat(answer.status()).as(query).isEqualTo(422);
            assertThat(answer.at("/errors/0/field")).as(query).isIn("from", "to", "severity", "system");
        }
    }

    @Test
    void aTimeIsToldInParts() {
        containedAfter(Duration.ofMinutes(2));
        Instant to = clock.instant().plus(Duration.ofHours(12));
        Instant from = to.minus(Duration.ofDays(3));
        String path = "/api/v1/insights/trend?system=" + system + "&from=" + from + "&to=" + to;
        JsonNode parts = ada.get(path + "&parts=3").json().path("items");
        assertThat(parts.valueStream().map(part -> part.path("incidents").intValue()))
                .containsExactly(0, 0, 1);
        assertThat(parts.path(0).path("from").stringValue()).isEqualTo(from.toString());
        assertThat(parts.path(0).path("to")).isEqualTo(parts.path(1).path("from"));
        assertThat(parts.path(2).path("to").stringValue()).isEqualTo(to.toString());
        assertThat(figure(parts.path(2), "ttc").path("medianSeconds").doubleValue())
                .isEqualTo(120);
        assertThat(ada.get("/api/v1/insights/trend").json().path("items")).hasSize(13);
        for (String count : List.of("0", "-1", "61")) {
            Api.Answer answer = ada.get(path + "&parts=" + count);
            assertThat(answer.status()).as(count).isEqualTo(422);
            assertThat(answer.at("/errors/0/field")).isEqualTo("parts");
        }
    }

    @Test
    void switchesThatWereContainedAreCounted() {
        String path = "/api/v1/insights/switches?system=" + system;
        assertThat(ada.get(path).json().path("items")).isEmpty();
        String flip = "{\"position\": \"disabled\", \"reason\": \"forged order ids\"}";
        assertThat(ada.post("/api/v1/systems/" + system + "/switches/tool.refund/flips", flip)
                        .status())
                .isEqualTo(201);
        JsonNode only = ada.get(path).json().path("items").path(0);
        assertThat(only.path("flips").intValue()).isEqualTo(1);
        assertThat(only.path("switch").stringValue()).isEqualTo("tool.refund");
        assertThat(only.path("measured").intValue()).as("nobody runs").isZero();
        assertThat(only.path("medianSeconds").isNull()).isTrue();
    }

    @Test
    void anIncidentsOwnFiguresAndImpossibleTimesAreTold() {
        IncidentKey right = containedAfter(Duration.ofMinutes(2));
        JsonNode answer = ada.get("/api/v1/incidents/" + right + "/figures").json();
        JsonNode contain = figure(answer, "ttc");
        assertThat(contain.path("standing").stringValue()).isEqualTo("known");
        assertThat(contain.path("seconds").doubleValue()).isEqualTo(120);
        assertThat(contain.path("words").stringValue()).isEqualTo("2 min");
        assertThat(figure(answer, "ttr").path("standing").stringValue()).isEqualTo("missing");
        assertThat(figure(answer, "ttr").path("seconds").isNull()).isTrue();
        assertThat(answer.path("figures")).hasSize(Figure.values().length);
        assertThat(answer.path("impossible")).isEmpty();
        IncidentKey wrong = containedAfter(Duration.ofMinutes(-30));
        JsonNode impossible = ada.get("/api/v1/incidents/" + wrong + "/figures").json();
        assertThat(figure(impossible, "ttc").path("standing").stringValue()).isEqualTo("invalid");
        assertThat(impossible.at("/impossible/0/words").stringValue()).isEqualTo("contained before detected");
        assertThat(impossible.at("/impossible/0/early").stringValue()).isEqualTo("contained");
    }

    @Test
    void aTokenOfOneSystemCountsThatOneOnly() {
        containedAfter(Duration.ofMinutes(2));
        Api confined = new Callers(port).confined(system, "\"read\"");
        assertThat(confined.get("/api/v1/insights").json().path("incidents").intValue())
                .isEqualTo(1);
        assertThat(confined.get("/api/v1/insights?system=elsewhere").status()).isEqualTo(403);
    }

    private int count(String path) {
        return ada.get(path).json().path("incidents").intValue();
    }

    private IncidentKey containedAfter(Duration time) {
        IncidentKey key = incidents
                .declare(DeclareIncident.of(Actors.CARL, "Refunds to strangers", Set.of(new SystemKey(system))))
                .key();
        Instant declared = Objects.requireNonNull(
                incidents.incident(Actors.CARL, key).moments().at(Milestone.DECLARED));
        Instant detected = declared.minus(Duration.ofHours(1));
        incidents.set(new SetMoment(Actors.CARL, key, Milestone.DETECTED, detected, WHY));
        incidents.set(new SetMoment(Actors.CARL, key, Milestone.CONTAINED, detected.plus(time), WHY));
        return key;
    }

    private static JsonNode figure(JsonNode answer, String name) {
        return answer.path("figures")
                .valueStream()
                .filter(each -> each.path("figure").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
