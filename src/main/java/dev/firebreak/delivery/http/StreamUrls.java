package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.InstanceId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the addresses of streams and knows its own again. A browser cannot send a token with such a request, so the address
 * carries a signed ticket: good for the events of one system, and void with the token that it was asked for with. It stays the
 * same for a day, on every node and over restarts, since clients connect anew when it changes; instances change it at different times.
 */
@Component
class StreamUrls {

    private static final int CODE_BYTES = 16;
    private static final int TAG_BYTES = 6;
    /** An odd number without a pattern: names that differ by one letter are to be far apart. */
    private static final long SCATTER = 0x9E37_79B9_7F4A_7C15L;

    private static final int MOST_KEPT = 20_000;
    private static final int LONGEST = 1_500;
    private static final byte[] PURPOSE = "firebreak-sse\n".getBytes(StandardCharsets.UTF_8);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<InstanceId, StreamOffer> offers = new ConcurrentHashMap<>();
    private final EvaluateTokens tokens;
    private final Clock clock;
    private final long windowSeconds;
    private final long inactivitySeconds;
    private final @Nullable URI publicUrl;

    StreamUrls(EvaluateTokens tokens, Clock clock, DeliverySettings delivery, StreamSettings settings) {
        this.tokens = tokens;
        this.clock = clock;
        this.windowSeconds = Math.max(1, settings.urlFor().toSeconds());
        this.inactivitySeconds = Math.max(1, settings.inactivity().toSeconds());
        this.publicUrl = delivery.publicUrl();
    }

    /** Null if the token that the instance uses is not good any more. */
    @Nullable
    StreamOffer offer(Instance instance, String contextPath) {
        Caller caller = instance.caller();
        int window = window(caller);
        StreamOffer known = offers.get(instance.id());
        if (known != null && known.window() == window) {
            return known;
        }
        StreamOffer made = made(new StreamTicket(caller.token(), caller.system(), caller.name(), window), contextPath);
        if (made != null) {
            if (offers.size() >= MOST_KEPT) {
                offers.clear();
            }
            offers.put(instance.id(), made);
        }
        return made;
    }

    /** Whoever may listen with this; null if nobody may. */
    @Nullable
    Caller caller(String presented, String client) {
        StreamTicket ticket = presented.length() > LONGEST ? null : genuine(presented);
        if (ticket == null) {
            return null;
        }
        Caller caller = new Caller(ticket.token(), ticket.system(), ticket.name(), client);
        // The one before is good too, and the next one, should a clock have been set back.
        return Math.abs(window(caller) - ticket.window()) <= 1 ? caller : null;
    }

    private @Nullable StreamTicket genuine(String presented) {
        byte[] bytes = decoded(presented);
        if (bytes.length <= CODE_BYTES) {
            return null;
        }
        byte[] message = Arrays.copyOf(bytes, bytes.length - CODE_BYTES);
        UUID token = StreamTicket.token(message);
        byte[] code = token == null ? null : sign(token, message);
        byte[] shown = Arrays.copyOfRange(bytes, message.length, bytes.length);
        // What is in it is looked at only once it is known to be ours.
        return code != null && MessageDigest.isEqual(Arrays.copyOf(code, CODE_BYTES), shown)
                ? StreamTicket.read(message)
                : null;
    }

    private @Nullable StreamOffer made(StreamTicket ticket, String contextPath) {
        byte[] message = ticket.bytes();
        byte[] code = sign(ticket.token(), message);
        if (code == null) {
            return null;
        }
        byte[] whole = ByteBuffer.allocate(message.length + CODE_BYTES)
                .put(message)
                .put(code, 0, CODE_BYTES)
                .array();
        String json = StreamsJson.of(publicUrl, contextPath, ENCODER.encodeToString(whole), inactivitySeconds);
        String tag = ENCODER.encodeToString(Arrays.copyOfRange(code, CODE_BYTES, CODE_BYTES + TAG_BYTES));
        return new StreamOffer(ticket.window(), json.getBytes(StandardCharsets.UTF_8), tag);
    }

    private byte @Nullable [] sign(UUID token, byte[] message) {
        return tokens.sign(
                token,
                ByteBuffer.allocate(PURPOSE.length + message.length)
                        .put(PURPOSE)
                        .put(message)
                        .array());
    }

    private int window(Caller caller) {
        long drawn = (caller.token().getLeastSignificantBits()
                        + caller.name().value().hashCode())
                * SCATTER;
        long spread = (drawn >>> 16) % windowSeconds;
        return (int) Math.floorDiv(clock.instant().getEpochSecond() + spread, windowSeconds);
    }

    private static byte[] decoded(String presented) {
        try {
            return Base64.getUrlDecoder().decode(presented);
        } catch (IllegalArgumentException invented) {
            return new byte[0];
        }
    }
}
