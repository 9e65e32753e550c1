package dev.firebreak.bench;

import dev.firebreak.delivery.sync.v1.FlagSyncServiceGrpc;
import dev.firebreak.delivery.sync.v1.SyncFlagsRequest;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import dev.firebreak.process.ConsoleProcess;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many clients of flagd's sync, each on a connection of its own, all read by one thread. */
final class SyncCrowd implements Crowd {

    private static final Pattern VERSION = Pattern.compile("\"version\":\"(\\d+)\"");
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final Arrivals arrivals;
    private final String name;
    private final ChannelFactory<NioSocketChannel> connections;

    SyncCrowd(ConsoleProcess console, String token, int size) throws InterruptedException {
        this(console, token, size, "process", NioSocketChannel::new);
    }

    SyncCrowd(ConsoleProcess console, String token, int size, String name, ChannelFactory<NioSocketChannel> connections)
            throws InterruptedException {
        this.name = name;
        this.connections = connections;
        arrivals = new Arrivals(size);
        Metadata metadata = new Metadata();
        metadata.put(AUTHORIZATION, "Bearer " + token);
        for (int client = 0; client < size; client++) {
            open(console.syncPort(), metadata, client);
        }
        arrivals.awaitAll();
    }

    private void open(int port, Metadata metadata, int client) {
        ManagedChannel channel = NettyChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .eventLoopGroup(loop)
                .channelFactory(connections)
                .directExecutor()
                .build();
        channels.add(channel);
        FlagSyncServiceGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .syncFlags(
                        SyncFlagsRequest.newBuilder()
                                .setProviderId(name + "-" + client)
                                .build(),
                        new Told(client));
    }

    @Override
    public Arrivals arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        var _ = loop.shutdownGracefully();
    }

    /** One of them. */
    private final class Told implements StreamObserver<SyncFlagsResponse> {

        private final int client;

        Told(int client) {
            this.client = client;
        }

        @Override
        public void onNext(SyncFlagsResponse message) {
            Matcher version = VERSION.matcher(message.getFlagConfiguration());
            if (version.find()) {
                arrivals.arrived(client, Long.parseLong(version.group(1)));
            }
        }

        @Override
        public void onError(Throwable ended) {
            // It is missed where somebody waits for it.
        }

        @Override
        public void onCompleted() {
            // As above.
        }
    }
}
