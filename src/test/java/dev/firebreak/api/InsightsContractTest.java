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
                "system=a%20b")) {
            Api.Answer answer = ada.get("/api/v1/insights?" + query);
            assertThat(answer.status()).as(query).isEqualTo(422);
            assertThat(answer.at("/errors/0/field")).as(query).isIn("from", "to", "severity", "system");
        }
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
