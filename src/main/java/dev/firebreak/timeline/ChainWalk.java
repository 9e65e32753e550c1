package dev.firebreak.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Walks the chain from its first link to its head and recomputes every hash. */
@Component
class ChainWalk {

    private static final int FETCH = 1_000;
    private static final String ALL = "select e.seq, e.recorded_at, e.kind, e.system_key, e.switch_key, e.incident,"
            + " e.content_hash, e.previous_hash, e.hash, c.salt, c.bytes"
            + " from timeline_entry e left join timeline_content c on c.seq = e.seq order by e.seq";

    private final JdbcTemplate jdbc;

    ChainWalk(JdbcTemplate jdbc) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.jdbc = streaming;
    }

    Verification verify() {
        Head head = head();
        Walk walk = new Walk();
        jdbc.query(ALL, walk);
        if (walk.fault == null && walk.last.seq() < head.seq()) {
            walk.fault = new Fault(walk.last.seq() + 1, "entries are missing before the head");
        }
        if (walk.fault == null && walk.last.seq() == head.seq() && !Arrays.equals(walk.last.hash(), head.hash())) {
            walk.fault = new Fault(head.seq(), "the head has another hash");
        }
        String hash = HexFormat.of().formatHex(walk.last.hash());
        return walk.fault == null
                ? new Verification(true, walk.count, hash, null, null)
                : new Verification(false, walk.count, hash, walk.fault.seq(), walk.fault.why());
    }

    Head head() {
        AtomicReference<Head> head = new AtomicReference<>(new Head(0, new byte[32]));
        jdbc.query("select seq, hash from timeline_head where id = 1", (RowCallbackHandler)
                row -> head.set(new Head(row.getLong(1), row.getBytes(2))));
        return head.get();
    }

    /** The first thing that does not hold. */
    private record Fault(long seq, String why) {}

    /** Goes from link to link. */
    private static final class Walk implements RowCallbackHandler {

        private Head last = new Head(0, new byte[32]);
        private long count;
        private @Nullable Fault fault;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            count++;
            Link link = link(row);
            byte[] hash = row.getBytes("hash");
            if (fault == null) {
                fault = check(link, hash, row.getBytes("salt"), row.getBytes("bytes"));
            }
            last = new Head(link.seq(), hash);
        }

        private @Nullable Fault check(Link link, byte[] hash, byte @Nullable [] salt, byte @Nullable [] bytes) {
            if (link.seq() != last.seq() + 1) {
                return new Fault(last.seq() + 1, "an entry is missing");
            }
            if (!Arrays.equals(link.previousHash(), last.hash())) {
                return new Fault(link.seq(), "it does not follow the entry before it");
            }
            if (!Arrays.equals(link.hash(), hash)) {
                return new Fault(link.seq(), "it was changed");
            }
            if (salt == null || bytes == null) {
                return new Fault(link.seq(), "its content is gone");
            }
            boolean same = Arrays.equals(new Content(salt, bytes).hash(), link.contentHash());
            return same ? null : new Fault(link.seq(), "its content was changed");
        }

        private static Link link(ResultSet row) throws SQLException {
            return new Link(
                    row.getLong("seq"),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("kind"),
                    row.getString("system_key"),
                    row.getString("switch_key"),
                    row.getString("incident"),
                    row.getBytes("content_hash"),
                    row.getBytes("previous_hash"));
        }
    }
}
