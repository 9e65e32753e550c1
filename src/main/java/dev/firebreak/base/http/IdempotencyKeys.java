package dev.firebreak.base.http;

import dev.firebreak.base.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The keys that were used and what was answered then. */
@Component
class IdempotencyKeys {

    private static final int BATCH = 1_000;
    private static final int LARGEST = 4_000_000;
    private static final String WHICH = " where caller = ? and request_key = ?";

    /**
     * A key that was used.
     *
     * @param hash of the request that used it
     * @param done what it did, for people, where it did something
     * @param answer what was answered, or null where that was not kept
     */
    record Used(
            String hash, @Nullable String done, @Nullable Answer answer) {}

    /** What was answered. */
    record Answer(
            int status, @Nullable String location, @Nullable String contentType, String body) {}

    private final JdbcTemplate jdbc;
    private final ApiSettings settings;
    private final Clock clock;

    IdempotencyKeys(JdbcTemplate jdbc, ApiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Nullable
    Used find(IdempotentRequest.Key key) {
        List<Used> found = jdbc.query(
                "select request_hash, done, status, location, content_type, body from idempotency_key" + WHICH
                        + " and created_at >= ?",
                (row, number) -> used(row),
                key.caller(),
                key.key(),
                oldest());
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Used used(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        Answer answer = row.wasNull()
                ? null
                : new Answer(
                        status,
                        row.getString("location"),
                        row.getString("content_type"),
                        String.valueOf(row.getString("body")));
        return new Used(row.getString("request_hash"), row.getString("done"), answer);
    }

    /** Takes the key in the transaction that is under way; a second one of the same key waits here, then fails. */
    void claim(IdempotentRequest request, @Nullable String done) {
        IdempotentRequest.Key key = request.key();
        jdbc.update("delete from idempotency_key" + WHICH + " and created_at < ?", key.caller(), key.key(), oldest());
        Answer answer = keepable(request.answer());
        jdbc.update(
                "insert into idempotency_key"
                        + " (caller, request_key, request_hash, created_at, done, status, location, content_type, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.caller(),
                key.key(),
                request.hash(),
                Timestamp.from(Clocks.now(clock)),
                done,
                answer == null ? null : answer.status(),
                answer == null ? null : answer.location(),
                answer == null ? null : answer.contentType(),
                answer == null ? null : answer.body());
    }

    /** Keeps what a used key is answered, unless it is too large to keep. */
    void keep(IdempotentRequest.Key key, Answer answered) {
        Answer answer = keepable(answered);
        if (answer != null) {
            jdbc.update(
                    "update idempotency_key set status = ?, location = ?, content_type = ?, body = ?" + WHICH,
                    answer.status(),
                    answer.location(),
                    answer.contentType(),
                    answer.body(),
                    key.caller(),
                    key.key());
        }
    }

    private static @Nullable Answer keepable(@Nullable Answer answer) {
        return answer == null || answer.body().length() > LARGEST ? null : answer;
    }

    /** Forgets keys that are too old to count, some at a time, so that nothing is locked for long. */
    int forgetOld() {
        int gone = 0;
        int batch;
        do {
            batch = jdbc.update(
                    "delete from idempotency_key where (caller, request_key) in"
                            + " (select caller, request_key from idempotency_key where created_at < ? limit " + BATCH
                            + ")",
                    oldest());
            gone += batch;
        } while (batch == BATCH);
        return gone;
    }

    private Timestamp oldest() {
        Instant oldest = Clocks.now(clock).minus(settings.idempotencyKept());
        return Timestamp.from(oldest);
    }
}
