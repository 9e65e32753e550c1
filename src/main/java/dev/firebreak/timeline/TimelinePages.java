package dev.firebreak.timeline;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads pages of entries. */
@Component
class TimelinePages {

    private final JdbcTemplate jdbc;
    private final Facets facets;
    private final IndexBounds bounds;

    TimelinePages(JdbcTemplate jdbc, Facets facets) {
        this.jdbc = jdbc;
        this.facets = facets;
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        this.bounds = "PostgreSQL".equals(product) ? IndexBounds.BY_ROWS : IndexBounds.BY_COLUMNS;
    }

    /** @param seq the last of the page before, not read again */
    List<Entry> read(Sight sight, Reading reading, long seq, int limit) {
        List<IndexWalk> walks = IndexWalks.of(sight, () -> facets.kinds(sight.filter()));
        if (walks.isEmpty()) {
            return List.of();
        }
        TimelineQuery query = TimelineQuery.of(walks, bounds, reading, seq, limit);
        Mask mask = new Mask(sight.hidden());
        return jdbc.query(query.sql(), (row, number) -> mask.over(entry(row)), query.arguments());
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
