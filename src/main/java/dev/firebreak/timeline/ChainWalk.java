package dev.firebreak.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Walks the chain from its first link to its head, recomputes every hash, and compares with the exported heads. */
@Component
class ChainWalk {
    private static final int FETCH = 1_000;
    private static final String ALL = "select e.seq, e.recorded_at, e.kind, e.system_key, e.switch_key, e.incident,"
            + " e.content_hash, e.previous_hash, e.hash, c.salt, c.bytes,"
            + " c.kind = e.kind and c.system_key is not distinct from e.system_key as filed"
            + " from timeline_entry e left join timeline_content c on c.seq = e.seq order by e.seq";

    private final JdbcTemplate jdbc;
    private final Heads heads;
    private final ExportedHeads exported;

    ChainWalk(JdbcTemplate jdbc, Heads heads, ExportedHeads exported) {
        JdbcTemplate streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.jdbc = streaming;
        this.heads = heads;
        this.exported = exported;
    }

    Verification verify() {
        Head head = heads.current();
        Walk walk = new Walk(exported.of(heads.chain()));
        jdbc.query(ALL, walk);
        walk.endAt(head);
        String hash = HexFormat.of().formatHex(walk.last.hash());
        return walk.fault == null
                ? new Verification(true, walk.count, hash, null, null)
                : new Verification(false, walk.count, hash, walk.fault.seq(), walk.fault.why());
    }

    /** The first thing that does not hold. */
    private record Fault(long seq, String why) {}

    /** Goes from link to link. */
    private static final class Walk implements RowCallbackHandler {
        private final SortedMap<Long, byte[]> exported;
        private Head last = new Head(0, new byte[32]);
        private long count;
        private @Nullable Fault fault;

        Walk(SortedMap<Long, byte[]> exported) {
            this.exported = exported;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            count++;
            Link link = link(row);
            byte[] hash = row.getBytes("hash");
            if (fault == null) {
                fault = check(link, hash, row.getBytes("salt"), row.getBytes("bytes"));
            }
            if (fault == null && !row.getBoolean("filed")) {
                fault = new Fault(link.seq(), "its content is filed under another kind or system");
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
            byte[] then = exported.get(link.seq());
            if (then != null && !Arrays.equals(then, hash)) {
                return new Fault(link.seq(), "it is not the entry that was the head when the head was exported");
            }
            if (salt == null || bytes == null) {
                return new Fault(link.seq(), "its content is gone");
            }
            boolean same = Arrays.equals(new Content(salt, bytes).hash(), link.contentHash());
            return same ? null : new Fault(link.seq(), "its content was changed");
        }

        /** @param head as it was before the walk; entries may have come since */
        void endAt(Head head) {
            if (fault != null) {
                return;
            }
            if (last.seq() < head.seq()) {
                fault = new Fault(last.seq() + 1, "entries are missing before the head");
            } else if (last.seq() == head.seq() && !Arrays.equals(last.hash(), head.hash())) {
                fault = new Fault(head.seq(), "the head has another hash");
            } else if (!exported.isEmpty() && exported.lastKey() > last.seq()) {
                fault = new Fault(last.seq() + 1, "entries are missing that an exported head came after");
            }
        }

        private static Link link(ResultSet row) throws SQLException {
            return new Link(
                    row.getLong("seq"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    row.getString("kind"),
                    row.getString("system_key"),
                    row.getString("switch_key"),
                    row.getString("incident"),
                    row.getBytes("content_hash"),
                    row.getBytes("previous_hash"));
        }
    }
}
