package dev.firebreak.incidents;

import dev.firebreak.base.FileType;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The tables of files; their bytes stand in parts. */
@Component
class KeptFiles {

    /** Who keeps it, and when. */
    record By(String name, Instant at) {}

    private static final RowMapper<FileRow> ROW = (row, number) -> new FileRow(
            new FileId(row.getObject("id", UUID.class)),
            Keys.of(row.getLong("incident")),
            row.getString("name"),
            row.getString("media_type"),
            row.getLong("size"),
            row.getString("sha256"),
            row.getString("by_name"),
            Columns.moment(row, "at"));

    private final JdbcTemplate jdbc;
    private final KeptBytes bytes;

    KeptFiles(JdbcTemplate jdbc, KeptBytes bytes) {
        this.jdbc = jdbc;
        this.bytes = bytes;
    }

    /** What it is, is told by its content. */
    FileRow add(Incident incident, String name, byte[] content, By by) {
        FileId id = FileId.next();
        KeptBytes.Written written = bytes.write(id.value(), content);
        String type = FileType.of(content).mediaType();
        FileRow row = new FileRow(id, incident.key(), name, type, written.size(), written.sha256(), by.name(), by.at());
        insert(incident.number(), row);
        return row;
    }

    private void insert(long incident, FileRow row) {
        jdbc.update(
                "insert into incident_file (id, incident, name, media_type, size, sha256, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                row.id().value(),
                incident,
                row.name(),
                row.mediaType(),
                row.size(),
                row.sha256(),
                row.by(),
                Columns.of(row.at()));
    }

    long count(long incident) {
        return Columns.count(jdbc, "select count(*) from incident_file where incident = ?", incident);
    }

    /** Of all these incidents, oldest first. */
    List<FileRow> of(Collection<Long> incidents) {
        return jdbc.query(
                "select * from incident_file where incident in (" + Columns.list(incidents) + ") order by at, id", ROW);
    }

    InputStream open(FileId id) {
        return bytes.read(id.value());
    }
}
