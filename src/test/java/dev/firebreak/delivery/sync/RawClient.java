package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.sync.v1.FetchAllFlagsRequest;
import dev.firebreak.delivery.sync.v1.FetchAllFlagsResponse;
import dev.firebreak.delivery.sync.v1.FlagSyncServiceGrpc;
import dev.firebreak.delivery.sync.v1.GetMetadataRequest;
import dev.firebreak.delivery.sync.v1.GetMetadataResponse;
import dev.firebreak.delivery.sync.v1.SyncFlagsRequest;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;

/** A client made of nothing but the generated stub, on a connection of its own. */
final class RawClient implements AutoCloseable {

    private final ManagedChannel channel;
    private final Metadata metadata = new Metadata();
    private String providerId = "";
    private String selector = "";

    RawClient(int port) {
        this.channel = Grpc.newChannelBuilder("localhost:" + port, InsecureChannelCredentials.create())
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
        Received received = new Received();
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
