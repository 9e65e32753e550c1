package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Scope;
import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.MutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application that starts while the console is gone: the unmodified flagd provider boots from {@code flags.json}. Shares
 * are not compared: this provider, the newest that can be had here, predates flagd's present bucketing (0.13.0).
 */
@DataPlaneTest
class FlagdProviderTest {

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @TempDir
    Path directory = Path.of("unset");

    private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();
    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void containSomeOfIt() {
        system = definitions.supportAssistant();
        definitions.contain(system, "tool.refund_payment");
        definitions.flip(system, "prompt.answer", "careful", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        definitions.flip(
                system,
                "limit.temperature",
                "stopped",
                new Scope.Match(Map.of("tenant", List.of("acme", "globex"), "beta", List.of(true))),
                null);
    }

    @AfterEach
    void disconnect() {
        api.shutdown();
    }

    @Test
    void whatIsContainedStaysContained() throws IOException {
        FlagEvaluationDetails<Boolean> details =
                boot().getBooleanDetails("tool.refund_payment", true, new MutableContext("user-1"));
        assertThat(details.getErrorMessage()).isNull();
        assertThat(details.getValue()).isFalse();
    }

    @Test
    void everyContextGetsWhatTheConsoleServes() throws IOException {
        Client client = boot();
        for (String tenant : List.of("acme", "globex", "other", "")) {
            for (boolean beta : List.of(true, false)) {
                MutableContext context =
                        new MutableContext("user-1").add("tenant", tenant).add("beta", beta);
                assertThat(client.getDoubleDetails("limit.temperature", -1.0, context)
                                .getVariant())
                        .isEqualTo(served("limit.temperature", tenant, beta));
                assertThat(client.getStringDetails("prompt.answer", "none", context)
                                .getVariant())
                        .isEqualTo(served("prompt.answer", tenant, beta));
            }
        }
    }

    /** A context without the attribute counts as in scope. */
    @Test
    void withoutTheAttributeItIsContainedToo() throws IOException {
        assertThat(boot().getStringDetails("prompt.answer", "none", new MutableContext("user-1"))
                        .getVariant())
                .isEqualTo("careful");
    }

    private Client boot() throws IOException {
        Path file = directory.resolve("flags.json");
        Files.writeString(
                file,
                Exchange.of("GET", port, "/flagd/v1/flags.json")
                        .as(system)
                        .send()
                        .text());
        FlagdOptions options = FlagdOptions.builder()
                .resolverType(Config.Resolver.FILE)
                .offlineFlagSourcePath(file.toString())
                .build();
        api.setProviderAndWait("boots from a file", new FlagdProvider(options));
        return api.getClient("boots from a file");
    }

    private String served(String key, String tenant, boolean beta) {
        Map<String, Object> context = Map.of("targetingKey", "user-1", "tenant", tenant, "beta", beta);
        return Exchange.post(port, "/ofrep/v1/evaluate/flags/" + key)
                .as(system)
                .body(JsonMapper.shared().writeValueAsString(Map.of("context", context)))
                .send()
                .json()
                .path("variant")
                .stringValue();
    }
}
