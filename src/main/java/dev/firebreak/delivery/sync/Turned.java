package dev.firebreak.delivery.sync;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** A call that is turned away, with one sentence for whoever reads the client's log. */
final class Turned extends RuntimeException {

    private final Status status;

    private Turned(Status status) {
        super(status.getDescription(), null, false, false);
        this.status = status;
    }

    static Turned withoutToken() {
        return new Turned(
                Status.UNAUTHENTICATED.withDescription("Send a valid token as metadata \"authorization: Bearer …\""
                        + " or \"x-api-key: …\". This one is missing, expired or revoked."));
    }

    static Turned wrongScope() {
        return new Turned(Status.PERMISSION_DENIED.withDescription(
                "This token does not have the scope \"evaluate\". Use one that was made for this system."));
    }

    static Turned tokenInSelector() {
        return new Turned(Status.PERMISSION_DENIED.withDescription("This token may not stand in a selector. Send it as"
                + " metadata \"authorization: Bearer …\", or use one that was issued for selectors too."));
    }

    static Turned wrongSelector() {
        return new Turned(Status.INVALID_ARGUMENT.withDescription(Selector.RULE));
    }

    static Turned otherSystem() {
        return new Turned(Status.PERMISSION_DENIED.withDescription(
                "This token is for another system than the selector's flagSetId. Use that system's token."));
    }

    static Turned unknownSystem() {
        return new Turned(
                Status.NOT_FOUND.withDescription("The system that this token is for is not defined any more."));
    }

    static Turned tooMany(int most) {
        return new Turned(Status.RESOURCE_EXHAUSTED.withDescription(
                "This node has as many streams as it takes (firebreak.sync.most-streams=" + most + ")."));
    }

    static Turned revoked() {
        return new Turned(Status.UNAUTHENTICATED.withDescription("This token was revoked or has expired."));
    }

    static Turned stalled() {
        return new Turned(Status.RESOURCE_EXHAUSTED.withDescription(
                "This client did not take what was written to it in time. Connect again."));
    }

    static Turned stopping() {
        return new Turned(Status.UNAVAILABLE.withDescription("This console stops. Connect again."));
    }

    static Turned failed() {
        return new Turned(Status.INTERNAL.withDescription("Firebreak failed to answer; its log says why."));
    }

    StatusRuntimeException asStatus() {
        return status.asRuntimeException();
    }
}
