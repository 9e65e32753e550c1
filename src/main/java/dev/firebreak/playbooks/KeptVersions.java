package dev.firebreak.playbooks;

import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.PlaybookId;
import dev.firebreak.playbooks.definition.PlaybookText;
import dev.firebreak.playbooks.definition.Reviewed;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the texts of playbooks that runs began with, by what they say. */
@Repository
class KeptVersions {

    private final JdbcTemplate jdbc;
    private final Map<String, Playbook> read = new ConcurrentHashMap<>();

    KeptVersions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a text; one that is kept already stays as it is. */
    void keep(KeptVersion version) {
        if (find(version.hash()).isPresent()) {
            return;
        }
        jdbc.update(
                "insert into playbook_version (content_hash, playbook, text, origin, made_by, reason, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                version.hash(),
                version.playbook().value(),
                version.text(),
                version.origin().name(),
                version.by(),
                version.reason(),
                Timestamp.from(version.at()));
    }

    Optional<KeptVersion> find(String hash) {
        return jdbc
                .query(
                        "select content_hash, playbook, text, origin, made_by, reason, made_at from playbook_version"
                                + " where content_hash = ?",
                        (row, number) -> new KeptVersion(
                                row.getString(1),
                                new PlaybookId(row.getString(2)),
                                row.getString(3),
                                KeptVersion.Origin.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getString(6),
                                row.getTimestamp(7).toInstant()),
                        hash)
                .stream()
                .findFirst();
    }

    /** The playbook of a run, as it was when that began. */
    Playbook playbook(String hash) {
        return read.computeIfAbsent(hash, this::parse);
    }

    private Playbook parse(String hash) {
        KeptVersion version =
                find(hash).orElseThrow(() -> new IllegalStateException("the playbook " + hash + " is gone"));
        Reviewed reviewed = PlaybookText.review(version.text());
        Playbook playbook = reviewed.playbook();
        if (playbook == null) {
            throw new IllegalStateException(
                    "the kept playbook " + version.playbook() + " can no longer be read: " + reviewed.faults());
        }
        return playbook;
    }
}
