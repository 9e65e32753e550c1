package dev.firebreak.incidents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps bytes in parts, so that reading never holds more than one part of them. */
@Component
class KeptBytes {

    private static final int PART = 256 * 1024;

    /** How much was written, and its SHA-256 in hex. */
    record Written(long size, String sha256) {}

    private final JdbcTemplate jdbc;

    KeptBytes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction of whatever they belong to. */
    Written write(UUID id, byte[] bytes) {
        for (int from = 0, part = 0; from < bytes.length; from += PART, part++) {
            byte[] some = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
            jdbc.update("insert into incident_bytes (id, part, bytes) values (?, ?, ?)", id, part, some);
        }
        return new Written(
                bytes.length, HexFormat.of().formatHex(Sha256.digest().digest(bytes)));
    }

    /** Each part is read when it is needed, each on its own. */
    InputStream read(UUID id) {
        return new Parts(id);
    }

    private byte @Nullable [] part(UUID id, int part) {
        List<byte[]> found = jdbc.query(
                "select bytes from incident_bytes where id = ? and part = ?",
                (row, number) -> row.getBytes(1),
                id,
                part);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** All parts, one after the other. */
    private final class Parts extends InputStream {

        private final UUID id;
        private int next;
        private InputStream now = InputStream.nullInputStream();

        Parts(UUID id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = now.read(into, offset, length);
            while (read < 0) {
                byte[] part = part(id, next);
                if (part == null) {
                    return -1;
                }
                next++;
                now = new ByteArrayInputStream(part);
                read = now.read(into, offset, length);
            }
            return read;
        }
    }
}
