package dev.firebreak.delivery.sync;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a call shows besides its message.
 *
 * @param address where it comes from; names its connection
 */
record Presented(Metadata metadata, @Nullable SocketAddress address) {

    private static final Context.Key<Presented> OF_CALL = Context.key("firebreak-presented");
    private static final String BEARER = "Bearer ";

    /** Keeps what a call shows for the time of that call. */
    static final ServerInterceptor INTERCEPTOR = new ServerInterceptor() {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata metadata, ServerCallHandler<Q, A> next) {
            Presented shown = new Presented(metadata, call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
            return Contexts.interceptCall(Context.current().withValue(OF_CALL, shown), call, metadata, next);
        }
    };

    static Presented now() {
        return OF_CALL.get();
    }

    @Nullable
    String token() {
        String authorization = text("authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return text("x-api-key");
    }

    @Nullable
    String selector() {
        return text("flagd-selector");
    }

    @Nullable
    String instance() {
        return text("x-firebreak-instance");
    }

    String userAgent() {
        String agent = text("user-agent");
        return agent == null ? "" : agent;
    }

    /** Proxies that end a connection and begin another give themselves away by what they add. */
    SyncCall.Way way() {
        return metadata.keys().stream().anyMatch(Presented::isOfAProxy)
                ? SyncCall.Way.THROUGH_PROXY
                : SyncCall.Way.DIRECT;
    }

    private static boolean isOfAProxy(String name) {
        return name.equals("via")
                || name.equals("forwarded")
                || name.startsWith("x-forwarded-")
                || name.startsWith("x-envoy-")
                || name.startsWith("l5d-");
    }

    /** Without the port, which is another one after each reconnect. */
    String host() {
        return address instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress()
                : "somewhere";
    }

    private @Nullable String text(String name) {
        return metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    }

    /** It holds secrets. */
    @Override
    public String toString() {
        return "Presented[" + host() + "]";
    }
}
