package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceName.KnownBy;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.RevocableTokens;
import dev.firebreak.delivery.http.Definitions;
import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The flagd provider keeps five messages and drops what comes while it has these: the newest, of all. Here the application's
 * log is to blame, which takes nothing for a while, so the provider's thread stands still where it logs a message it got.
 */
@SyncTest
class OverflowedProviderTest {

    private static final String SWITCH = "tool.refund_payment";
    private static final String ANOTHER = "limit:amount";
    private static final Duration SOON = Duration.ofSeconds(20);
    /** One in its hands and five in its queue: it takes no more. */
    private static final int TAKES = 6;

    private static final int TOO_MANY = 2;

    private static final String PROVIDER = "dev.openfeature.contrib.providers.flagd.resolver.";

    @Autowired
    Definitions definitions;

    @Autowired
    Sync sync;

    private final Logger taking = logger("process.storage.connector.sync.SyncStreamQueueSource");
    private final Logger dropping = logger("common.QueueingStreamObserver");
    private final StuckLog stuck = new StuckLog();
    private final Drops drops = new Drops();
    private final OpenFeatureAPI api = OpenFeatureAPI.getInstance();
    private SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineIt() {
        system = definitions.supportAssistant();
        stuck.start();
        drops.start();
        dropping.addAppender(drops);
    }

    @AfterEach
    void disconnect() {
        taking.setLevel(null);
        taking.detachAppender(stuck);
        dropping.detachAppender(drops);
        stuck.flows.countDown();
        api.shutdown();
    }

    /** @param lost how often what is newest is dropped: when it is new, and when it is repeated after a second */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void isRepairedByTheRepeats(int lost) {
        Client client = connect();
        assertThat(client.getBooleanValue(SWITCH, false)).isTrue();
        taking.addAppender(stuck);
        taking.setLevel(Level.DEBUG);
        for (int round = 0; round < TAKES + TOO_MANY; round++) {
            if (round % 2 == 0) {
                definitions.contain(system, ANOTHER);
            } else {
                definitions.restoreAll(system);
            }
            awaitWritten();
        }
        await().atMost(SOON).until(() -> drops.count.get() >= TOO_MANY);
        int before = drops.count.get();

        definitions.contain(system, SWITCH);
        awaitWritten();
        await().atMost(SOON).until(() -> drops.count.get() >= before + lost);
        assertThat(client.getBooleanValue(SWITCH, false)).isTrue();

        taking.setLevel(null);
        stuck.flows.countDown();
        await().atMost(SOON).until(() -> !client.getBooleanValue(SWITCH, true));
        assertThat(client.getIntegerValue(ANOTHER, -1)).isEqualTo(200);
    }

    private void awaitWritten() {
        Named instance = sync.instance(system, RevocableTokens.of(system), "pod-7", KnownBy.PROVIDER_ID);
        await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> instance.sent() == sync.revision(system));
    }

    private Client connect() {
        Metadata metadata = new Metadata();
        metadata.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + RevocableTokens.of(system));
        api.setProviderAndWait(new FlagdProvider(FlagdOptions.builder()
                .resolverType(Config.Resolver.IN_PROCESS)
                .host("localhost")
                .port(sync.port())
                .providerId("pod-7")
                .clientInterceptors(List.of(MetadataUtils.newAttachHeadersInterceptor(metadata)))
                .deadline(20_000)
                .build()));
        return api.getClient();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(PROVIDER + name);
    }

    /** A log that takes nothing until it flows. */
    private static final class StuckLog extends UnsynchronizedAppenderBase<ILoggingEvent> {

        private final CountDownLatch flows = new CountDownLatch(1);

        @Override
        protected void append(ILoggingEvent event) {
            try {
                flows.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Counts what the provider says that it dropped. */
    private static final class Drops extends AppenderBase<ILoggingEvent> {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getMessage().startsWith("failed to write")) {
                count.incrementAndGet();
            }
        }
    }
}
