package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import io.grpc.stub.ServerCallStreamObserver;

/** A call that follows a system: who made it, on which connection, and where its answers go. */
record SyncCall(Caller caller, Connection connection, ServerCallStreamObserver<SyncFlagsResponse> answers) {}
