package dev.firebreak.delivery.sync;

import com.google.protobuf.Struct;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instances;
import dev.firebreak.delivery.sync.v1.FetchAllFlagsRequest;
import dev.firebreak.delivery.sync.v1.FetchAllFlagsResponse;
import dev.firebreak.delivery.sync.v1.FlagSyncServiceGrpc;
import dev.firebreak.delivery.sync.v1.GetMetadataRequest;
import dev.firebreak.delivery.sync.v1.GetMetadataResponse;
import dev.firebreak.delivery.sync.v1.SyncFlagsRequest;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** flagd's {@code FlagSyncService}, answered from memory on the connection's own thread: nothing here may wait. */
@Component
class SyncService extends FlagSyncServiceGrpc.FlagSyncServiceImplBase {

    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);

    private final SyncCallers callers;
    private final SyncStreams streams;
    private final SyncMessages messages;
    private final Instances instances;
    private final Connections connections;

    SyncService(
            SyncCallers callers,
            SyncStreams streams,
            SyncMessages messages,
            Instances instances,
            Connections connections) {
        this.callers = callers;
        this.streams = streams;
        this.messages = messages;
        this.instances = instances;
        this.connections = connections;
    }

    @Override
    public void syncFlags(SyncFlagsRequest request, StreamObserver<SyncFlagsResponse> answers) {
        answer(answers, () -> {
            Presented shown = Presented.now();
            Caller caller = callers.caller(shown, request.getProviderId(), request.getSelector());
            message(caller);
            Connection connection = connections.at(shown.address());
            if (connection != null) {
                streams.open(
                        new SyncCall(
                                caller, connection, shown.way(), (ServerCallStreamObserver<SyncFlagsResponse>) answers),
                        instances);
            }
        });
    }

    @Override
    public void fetchAllFlags(FetchAllFlagsRequest request, StreamObserver<FetchAllFlagsResponse> answers) {
        answer(answers, () -> {
            Caller caller = callers.caller(Presented.now(), request.getProviderId(), request.getSelector());
            SyncMessage message = message(caller);
            answers.onNext(message.fetched());
            answers.onCompleted();
            messages.copied(caller.system());
        });
    }

    /**
     * Superseded by the context that comes with each message; older clients still ask, and are content with nothing. Open to
     * all, since it says nothing and has no selector in which a token could stand.
     */
    @Override
    public void getMetadata(GetMetadataRequest request, StreamObserver<GetMetadataResponse> answers) {
        answers.onNext(GetMetadataResponse.newBuilder()
                .setMetadata(Struct.getDefaultInstance())
                .build());
        answers.onCompleted();
    }

    private SyncMessage message(Caller caller) {
        SyncMessage message = messages.find(caller.system());
        if (message == null) {
            throw Turned.unknownSystem();
        }
        return message;
    }

    private static void answer(StreamObserver<?> answers, Runnable work) {
        try {
            work.run();
        } catch (Turned turned) {
            answers.onError(turned.asStatus());
        } catch (RuntimeException bug) {
            LOG.error("Could not answer a call of flagd's sync", bug);
            answers.onError(Turned.failed().asStatus());
        }
    }
}
