package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceName.KnownBy;
import dev.firebreak.delivery.InstanceRow;
import dev.firebreak.delivery.Running;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import dev.openfeature.contrib.providers.ofrep.OfrepProvider;
import dev.openfeature.contrib.providers.ofrep.OfrepProviderOptions;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.MutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The unmodified OFREP provider for servers keeps no values: reach expects it to obey when it next asks, and sees it do so. */
@DataPlaneTest
class CountedProviderTest {

    private static final String SWITCH = "tool.refund_payment";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @Autowired
    Switches switches;

    @Autowired
    Reach reach;

    @Autowired
    Running running;

    private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();
    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineSystem() {
        system = definitions.supportAssistant();
    }

    @AfterEach
    void disconnect() {
        api.shutdown();
    }

    @Test
    void obeysAtItsNextRequestAndIsNoLaggardUntilThen() {
        Client client = client(ImmutableMap.of());
        assertThat(client.getBooleanValue(SWITCH, false)).isTrue();
        await().until(() -> reach.of(system).live() == 1);
        FlipRow flip = contain();

        Reach.OfFlip before = reach.of(flip);
        assertThat(before.live()).isEqualTo(1);
        assertThat(before.obeysAtNextRequest()).isEqualTo(1);
        assertThat(before.delivered()).isZero();
        assertThat(before.laggards()).isEmpty();

        assertThat(client.getIntegerValue("limit:amount", -1)).isEqualTo(200);
        assertThat(client.getBooleanValue(SWITCH, true)).isFalse();
        await().until(() -> reach.of(flip).delivered() == 1);
        await().until(() -> reach.of(flip).isComplete());
        Reach.OfFlip after = reach.of(flip);
        assertThat(after.obeysAtNextRequest()).isZero();
        assertThat(after.laggards()).isEmpty();
        assertThat(after.firstAt()).isNotNull();
        assertThat(after.propagation())
                .as("nobody holds values, so nothing had to be propagated")
                .isNull();
    }

    @Test
    void hasTheNameThatItSaysElseItsAddressAndItsClients() {
        assertThat(client(ImmutableMap.of()).getBooleanValue(SWITCH, false)).isTrue();
        assertThat(instance(KnownBy.ADDRESS)).satisfies(row -> {
            assertThat(row.name()).matches("[0-9a-f.:]+ Java-http-client/.+");
            assertThat(row.client()).startsWith("Java-http-client/");
            assertThat(row.mayBeSeveral()).isTrue();
        });

        Client named = client(ImmutableMap.of("X-Firebreak-Instance", ImmutableList.of("worker-3")));
        assertThat(named.getBooleanValue(SWITCH, false)).isTrue();
        assertThat(instance(KnownBy.HEADER)).satisfies(row -> {
            assertThat(row.name()).isEqualTo("worker-3");
            assertThat(row.mayBeSeveral()).isFalse();
        });

        MutableContext context = new MutableContext("user-1").add("instance", "worker-4");
        assertThat(client(ImmutableMap.of()).getBooleanValue(SWITCH, false, context))
                .isTrue();
        assertThat(instance(KnownBy.CONTEXT).name()).isEqualTo("worker-4");
        assertThat(running.rows(system)).allMatch(row -> row.way() == Reach.Way.ASKS);
    }

    private InstanceRow instance(KnownBy by) {
        await().until(() -> running.rows(system).stream().anyMatch(row -> row.knownBy() == by));
        return running.rows(system).stream()
                .filter(row -> row.knownBy() == by)
                .findAny()
                .orElseThrow();
    }

    private FlipRow contain() {
        definitions.contain(system, SWITCH);
        return Objects.requireNonNull(switches.find(system)).switches().stream()
                .flatMap(each -> each.inForce().stream())
                .findAny()
                .orElseThrow();
    }

    private Client client(ImmutableMap<String, ImmutableList<String>> headers) {
        OfrepProvider provider = OfrepProvider.constructProvider(OfrepProviderOptions.builder()
                .baseUrl("http://localhost:" + port)
                .headers(ImmutableMap.<String, ImmutableList<String>>builder()
                        .put("Authorization", ImmutableList.of("Bearer " + FakeTokens.of(system)))
                        .putAll(headers)
                        .build())
                .build());
        api.setProviderAndWait(provider);
        return api.getClient();
    }
}
