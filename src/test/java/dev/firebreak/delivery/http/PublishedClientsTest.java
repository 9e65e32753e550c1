package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.zaxxer.hikari.HikariDataSource;
import dev.firebreak.access.Access;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.TokenScope;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.OnH2;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.MutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole console, asked by the unmodified OpenFeature SDK with its OFREP provider and a token made by an administrator. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "firebreak.timeline-head-file=target/test-timeline-head.log")
@Import(Definitions.class)
@ContextConfiguration(initializers = OnH2.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedClientsTest {

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Access access;

    @Autowired
    HikariDataSource database;

    SystemKey system = new SystemKey("none");
    Client client = OpenFeatureAPI.getInstance().getClient();

    @BeforeEach
    void connect() {
        system = definitions.supportAssistant();
        client = client(token());
    }

    @AfterAll
    static void disconnect() {
        OpenFeatureAPI.getInstance().shutdown();
    }

    @Test
    void everyTypeOfValueArrives() {
        assertThat(client.getBooleanValue("tool.refund_payment", false)).isTrue();
        assertThat(client.getStringValue("prompt.answer", "none")).isEqualTo("v7 ü");
        assertThat(client.getIntegerValue("limit:amount", -1)).isEqualTo(200);
        assertThat(client.getDoubleValue("limit.temperature", -1.0)).isEqualTo(1.0);
        assertThat(client.getObjectDetails("limit.requests", new dev.openfeature.sdk.Value())
                        .getValue()
                        .asStructure()
                        .getValue("mail")
                        .asInteger())
                .isEqualTo(5);
    }

    @Test
    void eachFlipIsSeenByTheNextQuestion() {
        for (int round = 0; round < 20; round++) {
            assertThat(client.getBooleanValue("tool.refund_payment", false)).isTrue();
            definitions.contain(system, "tool.refund_payment");
            assertThat(client.getBooleanValue("tool.refund_payment", true)).isFalse();
            definitions.restoreAll(system);
        }
    }

    @Test
    void theClientLearnsWhyAndByWhichRevision() {
        definitions.flip(system, "tool.refund_payment", "stopped", Scope.EVERYONE, "INC-42");
        FlagEvaluationDetails<Boolean> details = client.getBooleanDetails("tool.refund_payment", true);
        assertThat(details.getErrorCode()).isNull();
        assertThat(details.getReason()).isEqualTo("STATIC");
        assertThat(details.getVariant()).isEqualTo("stopped");
        assertThat(details.getFlagMetadata().getString("incident")).isEqualTo("INC-42");
        assertThat(details.getFlagMetadata().getInteger("revision")).isEqualTo(7);
    }

    @Test
    void theClientsContextDecides() {
        definitions.flip(
                system, "tool.refund_payment", "stopped", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        assertThat(client.getBooleanValue("tool.refund_payment", true, new MutableContext("u").add("tenant", "acme")))
                .isFalse();
        assertThat(client.getBooleanValue("tool.refund_payment", false, new MutableContext("u").add("tenant", "other")))
                .isTrue();
        assertThat(client.getBooleanValue("tool.refund_payment", true)).isFalse();
    }

    @Test
    void withoutAnAnswerTheClientUsesItsOwnDefault() {
        assertThat(client.getStringDetails("tool.none", "mine").getErrorCode())
                .isEqualTo(dev.openfeature.sdk.ErrorCode.FLAG_NOT_FOUND);
        assertThat(client("fbk_never_issued")
                        .getBooleanDetails("tool.refund_payment", false)
                        .getErrorCode())
                .isEqualTo(dev.openfeature.sdk.ErrorCode.GENERAL);
    }

    /** Last, since the console of the others is broken afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    @DirtiesContext
    void evaluationGoesOnWhileTheDatabaseIsAway() {
        definitions.contain(system, "tool.refund_payment");
        String token = token();
        database.close();
        for (int round = 0; round < 50; round++) {
            assertThat(client.getBooleanValue("tool.refund_payment", true)).isFalse();
        }
        Exchange.Result bulk = Exchange.post(port, "/ofrep/v1/evaluate/flags")
                .header("Authorization", "Bearer " + token)
                .body("{}")
                .send();
        assertThat(bulk.status()).isEqualTo(200);
        assertThat(Exchange.post(port, "/ofrep/v1/evaluate/flags")
                        .header("Authorization", "Bearer unknown")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    private String token() {
        return access.issue(
                        new IssueToken(Actors.ADA, "published client", Set.of(TokenScope.EVALUATE), system, null, null))
                .secret();
    }

    private Client client(String token) {
        OfrepProvider provider = OfrepProvider.constructProvider(OfrepProviderOptions.builder()
                .baseUrl("http://localhost:" + port)
                .headers(ImmutableMap.of("Authorization", ImmutableList.of("Bearer " + token)))
                .build());
        OpenFeatureAPI.getInstance().setProviderAndWait(token, provider);
        return OpenFeatureAPI.getInstance().getClient(token);
    }
}
