package dev.firebreak.timeline;

import dev.firebreak.base.Actor;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one door to the record: reads it and verifies it. Writing is publishing a {@link dev.firebreak.base.Fact}. */
@Service
public class Timeline {

    private final JdbcTemplate jdbc;
    private final ChainWalk walk;
    private final Facets facets;

    Timeline(JdbcTemplate jdbc, ChainWalk walk, Facets facets) {
        this.jdbc = jdbc;
        this.walk = walk;
        this.facets = facets;
    }

    /**
     * Entries after a sequence number, oldest first.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<Entry> after(Actor by, TimelineFilter filter, long seq, int limit) {
        return read(new TimelineQuery(visible(by, filter)).after(seq, limit));
    }

    /**
     * Entries before a sequence number, newest first.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<Entry> before(Actor by, TimelineFilter filter, long seq, int limit) {
        return read(new TimelineQuery(visible(by, filter)).before(seq, limit));
    }

    /**
     * Walks the whole chain, content included.
     *
     * @throws NotAllowed if the actor may not see it
     */
    @Transactional(readOnly = true)
    public Verification verify(Actor by) {
        by.needs(Permission.VIEW);
        return walk.verify();
    }

    /**
     * The keys of systems that entries name, in their order; of deleted ones too.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<String> systems(Actor by) {
        by.needs(Permission.VIEW);
        return facets.systems();
    }

    /**
     * Everybody and everything that ever acted.
     *
     * @throws NotAllowed if the actor may not see it
     */
    @Transactional(readOnly = true)
    public List<Who> actors(Actor by) {
        by.needs(Permission.VIEW);
        return facets.actors();
    }

    /** Whoever is confined to a system sees the entries of that system only. */
    private static TimelineFilter visible(Actor by, TimelineFilter filter) {
        by.needs(Permission.VIEW);
        SystemKey only = by.confinedTo();
        if (only == null) {
            return filter;
        }
        if (filter.system() != null) {
            by.needs(Permission.VIEW, new SystemKey(filter.system()));
        }
        return new TimelineFilter(only.value(), filter.switchKey(), filter.incident(), filter.kind(), filter.actor());
    }

    private List<Entry> read(TimelineQuery query) {
        return jdbc.query(query.sql(), (row, number) -> entry(row), query.arguments());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("bytes");
        JsonNode content =
                bytes == null ? null : JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
        return new Entry(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                content == null
                        ? null
                        : Instant.parse(content.path("happenedAt").stringValue()),
                row.getString("kind"),
                row.getString("system_key"),
                row.getString("switch_key"),
                row.getString("incident"),
                content == null ? null : content.path("by"),
                content == null ? "Erased." : content.path("sentence").stringValue(),
                content == null ? null : content.path("details"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
