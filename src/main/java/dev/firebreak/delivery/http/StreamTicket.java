package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceName.KnownBy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may listen to what for how long. It holds the name of the instance and not only its id, so that a stream is known for
 * whose it is on another node and after a restart too.
 *
 * @param token the id of the token that the instance showed
 * @param window the number of the time span in which this was made
 */
record StreamTicket(UUID token, SystemKey system, InstanceName name, int window) {

    private static final byte VERSION = 1;
    /** By their number in a ticket: append, never reorder. */
    private static final List<KnownBy> NUMBERED =
            List.of(KnownBy.HEADER, KnownBy.PROVIDER_ID, KnownBy.CONTEXT, KnownBy.ADDRESS);

    private static final int FIXED = 1 + 2 * Long.BYTES + Integer.BYTES + 2;

    byte[] bytes() {
        byte[] key = system.value().getBytes(StandardCharsets.UTF_8);
        byte[] named = name.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED + key.length + named.length)
                .put(VERSION)
                .putLong(token.getMostSignificantBits())
                .putLong(token.getLeastSignificantBits())
                .putInt(window)
                .put((byte) NUMBERED.indexOf(name.by()))
                .put((byte) key.length)
                .put(key)
                .put(named)
                .array();
    }

    /** Whose signature belongs below it; null for what was never a ticket. */
    static @Nullable UUID token(byte[] bytes) {
        if (bytes.length <= FIXED || bytes[0] != VERSION) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, 2 * Long.BYTES);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Only for what {@link #bytes} made. */
    static StreamTicket read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        UUID token = new UUID(buffer.getLong(), buffer.getLong());
        int window = buffer.getInt();
        KnownBy by = NUMBERED.get(buffer.get());
        SystemKey system = new SystemKey(text(buffer, Byte.toUnsignedInt(buffer.get())));
        return new StreamTicket(token, system, new InstanceName(text(buffer, buffer.remaining()), by), window);
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
