package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.delivery.ReachSettings;
import dev.firebreak.delivery.sync.v1.FlagSyncServiceGrpc;
import dev.firebreak.delivery.sync.v1.GetMetadataRequest;
import dev.firebreak.delivery.sync.v1.GetMetadataResponse;
import dev.firebreak.process.Jvm;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;
import org.springframework.util.unit.DataSize;

/** With a certificate the console speaks to those who trust it, and to nobody in plain text. */
class EncryptedTest {

    private static final String PASSWORD = "a long password";

    @TempDir
    Path directory = Path.of("unset");

    @Test
    void whoTrustsTheCertificateIsAnsweredAndPlainTextIsNot() throws Exception {
        SslBundle bundle = bundle();
        Server server =
                transport(bundle).builder().addService(new Metadata()).build().start();
        TrustManagerFactory trusted = bundle.getManagers().getTrustManagerFactory();
        ManagedChannel encrypted = NettyChannelBuilder.forAddress("localhost", server.getPort())
                .sslContext(GrpcSslContexts.forClient().trustManager(trusted).build())
                .build();
        ManagedChannel plain = NettyChannelBuilder.forAddress("localhost", server.getPort())
                .usePlaintext()
                .build();
        try {
            assertThat(ask(encrypted)).isEqualTo(GetMetadataResponse.getDefaultInstance());
            assertThatThrownBy(() -> ask(plain)).isInstanceOf(StatusRuntimeException.class);
        } finally {
            encrypted.shutdownNow();
            plain.shutdownNow();
            server.shutdownNow();
        }
    }

    private static GetMetadataResponse ask(ManagedChannel channel) {
        return FlagSyncServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getMetadata(GetMetadataRequest.getDefaultInstance());
    }

    private static SyncTransport transport(SslBundle bundle) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("bundles", new DefaultSslBundleRegistry("sync", bundle));
        SyncSettings settings = new SyncSettings(
                true,
                "localhost",
                0,
                "sync",
                Duration.ofSeconds(10),
                Duration.ofMinutes(3),
                Duration.ofSeconds(10),
                10,
                10,
                DataSize.ofKilobytes(8));
        ReachSettings reach = new ReachSettings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                10);
        return new SyncTransport(settings, reach, beans.getBeanProvider(SslBundles.class));
    }

    /** A certificate of its own, which is also what is trusted. */
    private SslBundle bundle() throws IOException, InterruptedException {
        Path store = directory.resolve("sync.p12");
        Process keytool = new ProcessBuilder(
                        Jvm.program("keytool"),
                        "-genkeypair",
                        "-alias",
                        "sync",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        JksSslStoreDetails details =
                new JksSslStoreDetails("PKCS12", null, store.toUri().toString(), PASSWORD);
        return SslBundle.of(new JksSslStoreBundle(details, details));
    }

    /** Answers the least there is to ask. */
    private static final class Metadata extends FlagSyncServiceGrpc.FlagSyncServiceImplBase {

        @Override
        public void getMetadata(GetMetadataRequest request, StreamObserver<GetMetadataResponse> answers) {
            answers.onNext(GetMetadataResponse.getDefaultInstance());
            answers.onCompleted();
        }
    }
}
