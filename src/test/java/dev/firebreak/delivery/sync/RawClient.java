package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.sync.v1.FetchAllFlagsRequest;
import dev.firebreak.delivery.sync.v1.FetchAllFlagsResponse;
import dev.firebreak.delivery.sync.v1.FlagSyncServiceGrpc;
import dev.firebreak.delivery.sync.v1.GetMetadataRequest;
import dev.firebreak.delivery.sync.v1.GetMetadataResponse;
import dev.firebreak.delivery.sync.v1.SyncFlagsRequest;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;

/** A client made of nothing but the generated stub, on a connection of its own. */
final class RawClient implements AutoCloseable {

    /** What may be on its way without having been taken: the least that HTTP/2 allows. */
    static final int WINDOW = 65_535;

    private final ManagedChannel channel;
    private final Metadata metadata = new Metadata();
    private String providerId = "";
    private String selector = "";

    RawClient(int port) {
        this.channel = NettyChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .flowControlWindow(WINDOW)
                .userAgent("raw/1")
                .build();
    }

    RawClient with(String name, String value) {
        metadata.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
        return this;
    }

    RawClient as(String token) {
        return with("authorization", "Bearer " + token);
    }

    RawClient providerId(String id) {
        providerId = id;
        return this;
    }

    RawClient selector(String inMessage) {
        selector = inMessage;
        return this;
    }

    /** Opens a stream. */
    Received sync() {
        return sync(new Received());
    }

    /** Opens a stream from which it takes nothing unless it is asked to. */
    Received syncAndTakeNothing() {
        return sync(new Received().takingNothing());
    }

    private Received sync(Received received) {
        FlagSyncServiceGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .syncFlags(
                        SyncFlagsRequest.newBuilder()
                                .setProviderId(providerId)
                                .setSelector(selector)
                                .build(),
                        received);
        return received;
    }

    FetchAllFlagsResponse fetch() {
        return asking().fetchAllFlags(FetchAllFlagsRequest.newBuilder()
                .setProviderId(providerId)
                .setSelector(selector)
                .build());
    }

    GetMetadataResponse metadata() {
        return asking().getMetadata(GetMetadataRequest.getDefaultInstance());
    }

    private FlagSyncServiceGrpc.FlagSyncServiceBlockingStub asking() {
        return FlagSyncServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
