package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.ReachSettings;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;

/** How the console speaks gRPC: where it listens, with which certificate, and within which limits. */
@Component
class SyncTransport {

    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final int MOST_RESETS = 200;
    private static final int RESETS_WITHIN_SECONDS = 10;

    /** Clients may ping as often as this; more often is an attack. flagd's own ping every 30 s. */
    private static final int CLIENT_PINGS_EVERY_SECONDS = 5;

    private static final int LIFE_SIGNS = 3;

    private final SyncSettings settings;
    private final ObjectProvider<SslBundles> certificates;

    SyncTransport(SyncSettings settings, ReachSettings reach, ObjectProvider<SslBundles> certificates) {
        checkPings(settings, reach.silentAfter());
        this.settings = settings;
        this.certificates = certificates;
    }

    /** Names the one of both that was set: by default they go together. */
    private static void checkPings(SyncSettings settings, Duration silentAfter) {
        Duration pingEvery = settings.pingEvery();
        if (!settings.enabled() || pingEvery.compareTo(silentAfter) < 0) {
            return;
        }
        boolean pingsAreSet = !pingEvery.equals(SyncSettings.PING_EVERY);
        throw new InvalidConfigurationPropertyValueException(
                pingsAreSet ? "firebreak.sync.ping-every" : "firebreak.reach.silent-after",
                pingsAreSet ? pingEvery : silentAfter,
                "firebreak.sync.ping-every (" + pingEvery.toSeconds() + "s) must be shorter than"
                        + " firebreak.reach.silent-after (" + silentAfter.toSeconds()
                        + "s), or clients that run are shown as silent");
    }

    InetSocketAddress address() {
        String address = settings.address();
        return address == null || address.isBlank()
                ? new InetSocketAddress(settings.port())
                : new InetSocketAddress(address, settings.port());
    }

    NettyServerBuilder builder() {
        Duration silent = settings.dropAfter().dividedBy(LIFE_SIGNS);
        NettyServerBuilder builder = NettyServerBuilder.forAddress(address())
                .directExecutor()
                .permitKeepAliveTime(CLIENT_PINGS_EVERY_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .keepAliveTime(silent.toNanos(), TimeUnit.NANOSECONDS)
                .keepAliveTimeout(settings.dropAfter().minus(silent).toNanos(), TimeUnit.NANOSECONDS)
                .maxConcurrentCallsPerConnection(settings.mostCallsPerConnection())
                .maxInboundMetadataSize((int) settings.largestMetadata().toBytes())
                .maxInboundMessageSize(LARGEST_REQUEST)
                .maxRstFramesPerWindow(MOST_RESETS, RESETS_WITHIN_SECONDS);
        SslContext encrypted = encryption();
        return encrypted == null ? builder : builder.sslContext(encrypted);
    }

    private @Nullable SslContext encryption() {
        String name = settings.sslBundle();
        if (name == null || name.isBlank()) {
            return null;
        }
        SslBundle bundle = certificates.getObject().getBundle(name);
        try {
            return GrpcSslContexts.configure(
                            SslContextBuilder.forServer(bundle.getManagers().getKeyManagerFactory()))
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalStateException(
                    "The SSL bundle \"" + name + "\" (firebreak.sync.ssl-bundle) cannot be used for gRPC", unusable);
        }
    }
}
