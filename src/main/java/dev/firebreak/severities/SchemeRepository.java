package dev.firebreak.severities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every version; there is only adding and reading. */
@Repository
class SchemeRepository {

    /** What a newer console wrote beside it is none of this one's business. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient database;

    SchemeRepository(JdbcClient database) {
        this.database = database;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else has added that version */
    void add(Scheme scheme) {
        SchemeOrigin origin = scheme.origin();
        database.sql("insert into severity_version (version, document, changed_at, changed_by, reason)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        scheme.version(),
                        MAPPER.writeValueAsString(SchemeDocument.of(scheme)),
                        Objects.requireNonNull(origin.at()).atOffset(ZoneOffset.UTC),
                        origin.by(),
                        origin.reason())
                .update();
    }

    /** 0 if there is none yet. */
    int newest() {
        return database.sql("select coalesce(max(version), 0) from severity_version")
                .query(Integer.class)
                .single();
    }

    Optional<Scheme> find(int version) {
        return database.sql("select * from severity_version where version = ?")
                .param(version)
                .query(SchemeRepository::scheme)
                .optional();
    }

    List<SchemeVersion> before(int version, int limit) {
        return database.sql("select version, changed_at, changed_by, reason from severity_version"
                        + " where version < ? order by version desc limit ?")
                .params(version, limit)
                .query((row, number) -> version(row))
                .list();
    }

    private static Scheme scheme(ResultSet row, int number) throws SQLException {
        SchemeVersion version = version(row);
        return MAPPER.readValue(row.getString("document"), SchemeDocument.class)
                .define(version.version(), new SchemeOrigin(version.at(), version.by(), version.reason()));
    }

    private static SchemeVersion version(ResultSet row) throws SQLException {
        return new SchemeVersion(
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("reason"));
    }
}
