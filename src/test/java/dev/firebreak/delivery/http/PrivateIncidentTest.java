package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentPrivacyChanged;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.EventStreamClient;
import dev.firebreak.testing.FakeIncidents;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** Applications obey a flip of a private incident, and are never told which incident it was. */
@DataPlaneTest
class PrivateIncidentTest {

    private static final String BULK = "/ofrep/v1/evaluate/flags";
    private static final String REFUND = "tool.refund_payment";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    FakeIncidents incidents;

    @Autowired
    ApplicationEventPublisher events;

    SystemKey system = new SystemKey("none");
    IncidentKey incident = new IncidentKey("none");

    @BeforeEach
    void containForAnIncident() {
        system = definitions.supportAssistant();
        incident = new IncidentKey("INC-of-" + system);
        definitions.flip(system, REFUND, "stopped", Scope.EVERYONE, incident.value());
    }

    @Test
    void noAnswerTellsOfAnIncidentThatIsPrivateFromTheStart() {
        IncidentKey secret = new IncidentKey("INC-secret-" + system);
        incidents.keep(secret, Actors.RITA);
        definitions.flip(system, "limit:amount", "stopped", Scope.EVERYONE, secret.value());
        assertThat(answers())
                .hasSize(3)
                .allMatch(answer -> answer.contains(incident.value()))
                .noneMatch(answer -> answer.contains(secret.value()));
        assertThat(ask(BULK + "/limit:amount"))
                .contains("\"variant\":\"stopped\"")
                .doesNotContain("incident");
    }

    @Test
    void whatWasWrittenBeforeIsNotSentOnceAnIncidentIsPrivate() {
        assertThat(answers()).allMatch(answer -> answer.contains(incident.value()));
        makePrivate();
        assertThat(answers()).noneMatch(answer -> answer.contains(incident.value()));
        incidents.open(incident);
        events.publishEvent(new IncidentPrivacyChanged(incident, Set.of(system)));
        assertThat(answers()).allMatch(answer -> answer.contains(incident.value()));
    }

    @Test
    void whoeverHasTheAnswerAlreadyIsNotToldThatItStands() {
        String tag = Exchange.post(port, BULK).as(system).body("{}").send().etag();
        makePrivate();
        Exchange.Result again = Exchange.post(port, BULK)
                .as(system)
                .header("If-None-Match", tag)
                .body("{}")
                .send();
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void whoeverListensIsToldToAskAgain() {
        try (Pages pages = new Pages(port, system)) {
            EventStreamClient page = pages.listen(pages.address("page-1"), "7");
            await().until(() -> page.lastId().equals("7") && !page.lines().isEmpty());
            Exchange.Result fetched = pages.ask("page-1").send();
            assertThat(fetched.status()).isEqualTo(200);
            int before = page.events().size();
            makePrivate();
            await().until(() -> page.events().size() > before);
            assertThat(page.events().getLast().data()).contains("refetchEvaluation");
        }
    }

    private void makePrivate() {
        incidents.keep(incident, Actors.RITA);
        events.publishEvent(new IncidentPrivacyChanged(incident, Set.of(system)));
    }

    private Stream<String> answers() {
        String file = Exchange.of("GET", port, "/flagd/v1/flags.json")
                .as(system)
                .send()
                .text();
        return Stream.of(ask(BULK), ask(BULK + "/" + REFUND), file);
    }

    private String ask(String path) {
        return Exchange.post(port, path).as(system).body("{}").send().text();
    }
}
