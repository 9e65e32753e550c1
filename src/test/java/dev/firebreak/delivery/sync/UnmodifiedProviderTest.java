package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceName.KnownBy;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.RevocableTokens;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.switches.Scope;
import dev.firebreak.testing.Relay;
import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.MutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flagd provider as applications have it: obeys, is counted, and keeps what it has while the console is away. */
@SyncTest
class UnmodifiedProviderTest {

    private static final String SWITCH = "tool.refund_payment";
    private static final Duration SOON = Duration.ofSeconds(40);

    @Autowired
    Definitions definitions;

    @Autowired
    RevocableTokens tokens;

    @Autowired
    Sync sync;

    private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();
    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineIt() {
        system = definitions.supportAssistant();
    }

    @AfterEach
    void disconnect() {
        api.shutdown();
    }

    @Test
    void obeysAFlipAndIsKnownToHaveIt() {
        Client client = connect(withMetadata(sync.port()).providerId("pod-7"));
        assertThat(client.getBooleanValue(SWITCH, false)).isTrue();
        definitions.contain(system, SWITCH);
        await().atMost(SOON).until(() -> !client.getBooleanValue(SWITCH, true));
        Named instance = sync.instance(system, RevocableTokens.of(system), "pod-7", KnownBy.PROVIDER_ID);
        await().atMost(SOON).until(() -> instance.holds() == sync.revision(system));
        assertThat(instance.client()).startsWith("grpc-java-netty/");
    }

    @Test
    void servesEachContextWhatIsContainedForIt() {
        definitions.flip(system, SWITCH, "stopped", new Scope.Match(Map.of("tenant", List.of("acme"))), null);
        Client client = connect(withMetadata(sync.port()));
        assertThat(client.getBooleanValue(SWITCH, true, new MutableContext("user-1").add("tenant", "acme")))
                .isFalse();
        assertThat(client.getBooleanValue(SWITCH, false, new MutableContext("user-1").add("tenant", "globex")))
                .isTrue();
        assertThat(client.getBooleanValue(SWITCH, true, new MutableContext("user-1")))
                .isFalse();
    }

    @Test
    void mayShowItsTokenInTheSelectorWhereThatWasAllowed() {
        Client client =
                connect(at(sync.port()).selector("flagSetId=" + system + ",token=" + tokens.inSelectors(system)));
        definitions.contain(system, SWITCH);
        await().atMost(SOON).until(() -> !client.getBooleanValue(SWITCH, true));
    }

    @Test
    void keepsWhatItHasWhileTheConsoleIsAwayAndLearnsWhatWasFlippedMeanwhile() throws IOException {
        definitions.contain(system, "limit:amount");
        try (Relay relay = new Relay(sync.port())) {
            Client client = connect(withMetadata(relay.port()).retryBackoffMs(500));
            assertThat(client.getIntegerValue("limit:amount", -1)).isZero();
            relay.refuse();
            definitions.contain(system, SWITCH);
            assertThat(client.getIntegerValue("limit:amount", -1)).isZero();
            assertThat(client.getBooleanValue(SWITCH, false)).isTrue();
            relay.accept();
            await().atMost(SOON).until(() -> !client.getBooleanValue(SWITCH, true));
        }
    }

    private Client connect(FlagdOptions.FlagdOptionsBuilder options) {
        api.setProviderAndWait(new FlagdProvider(options.build()));
        return api.getClient();
    }

    private FlagdOptions.FlagdOptionsBuilder withMetadata(int port) {
        Metadata metadata = new Metadata();
        metadata.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + RevocableTokens.of(system));
        return at(port).selector("flagSetId=" + system)
                .clientInterceptors(List.of(MetadataUtils.newAttachHeadersInterceptor(metadata)));
    }

    private static FlagdOptions.FlagdOptionsBuilder at(int port) {
        return FlagdOptions.builder()
                .resolverType(Config.Resolver.IN_PROCESS)
                .host("localhost")
                .port(port)
                .deadline(20_000);
    }
}
