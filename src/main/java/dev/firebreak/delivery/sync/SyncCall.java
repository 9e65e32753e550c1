package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import io.grpc.stub.ServerCallStreamObserver;

/** A call that follows a system: who made it, on which connection, by which way, and where its answers go. */
record SyncCall(Caller caller, Connection connection, Way way, ServerCallStreamObserver<SyncFlagsResponse> answers) {

    /** What stands between a client and the console. */
    enum Way {
        /** Nothing that speaks HTTP: whoever answers a ping is the client. */
        DIRECT,
        /** A proxy that answers pings itself: they prove nothing of the client behind it. */
        THROUGH_PROXY
    }
}
