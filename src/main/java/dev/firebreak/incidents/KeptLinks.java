package dev.firebreak.incidents;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The tables of links. */
@Component
class KeptLinks {

    /** One row, from the side on which it is kept. */
    record Row(LinkId id, long incident, long other, LinkKind kind, String by, Instant at) {}

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            new LinkId(row.getObject("id", UUID.class)),
            row.getLong("incident"),
            row.getLong("other"),
            LinkKind.valueOf(row.getString("kind")),
            row.getString("by_name"),
            Columns.moment(row, "at"));

    private final JdbcTemplate jdbc;

    KeptLinks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row) {
        jdbc.update(
                "insert into incident_link (id, incident, other, kind, by_name, at) values (?, ?, ?, ?, ?, ?)",
                row.id().value(),
                row.incident(),
                row.other(),
                row.kind().name(),
                row.by(),
                Columns.of(row.at()));
    }

    void add(long incident, IncidentLink.Web page) {
        jdbc.update(
                "insert into incident_web_link (id, incident, url, title, by_name, at) values (?, ?, ?, ?, ?, ?)",
                page.id().value(),
                incident,
                page.url().toString(),
                page.title(),
                page.by(),
                Columns.of(page.at()));
    }

    boolean remove(LinkId id) {
        return jdbc.update("delete from incident_link where id = ?", id.value())
                        + jdbc.update("delete from incident_web_link where id = ?", id.value())
                > 0;
    }

    /** Those of which one side is one of these. */
    List<Row> of(Collection<Long> incidents) {
        String numbers = Columns.list(incidents);
        return jdbc.query(
                "select * from incident_link where incident in (" + numbers + ") or other in (" + numbers
                        + ") order by at, id",
                ROW);
    }

    List<IncidentLink.Web> pages(Collection<Long> incidents) {
        return jdbc.query(
                "select * from incident_web_link where incident in (" + Columns.list(incidents) + ") order by at, id",
                (row, number) -> new IncidentLink.Web(
                        new LinkId(row.getObject("id", UUID.class)),
                        URI.create(row.getString("url")),
                        row.getString("title"),
                        row.getString("by_name"),
                        Columns.moment(row, "at")));
    }
}
