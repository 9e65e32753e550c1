package dev.firebreak.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a PostgreSQL database with incidents and their records; every 100th is open, every 1,000th tells of a zebrafish. The
 * entries of an incident lie far apart, as those of things that go on at the same time do.
 */
final class LongIncidents {

    static final int INCIDENTS = 10_000;
    static final int ENTRIES = 2_000_000;

    /** What stands before: the entries of the console's own first start. */
    private static final int BEFORE = 1_000;

    private static final String OPENED = "timestamp with time zone '2026-01-01 00:00:00+00' + n * interval '40' minute";
    private static final String WORDS = "'refund payment tool ' || case mod(n, 5) when 0 then 'forged order ids'"
            + " when 1 then 'prompt injection' when 2 then 'runaway spend' when 3 then 'wrong answers' else 'leak' end"
            + " || case when mod(n, 1000) = 7 then ' zebrafish' else '' end";

    private LongIncidents() {}

    static void fill(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(incidents());
            sql.execute("insert into incident_system (incident, system_key) select n, 'system-' || mod(n, 20)"
                    + " from generate_series(1, " + INCIDENTS + ") as n");
            sql.execute("insert into incident_role (incident, role, person_id, person_name, since)"
                    + " select n, 'commander', 'person:' || mod(n, 10), 'Somebody', now()"
                    + " from generate_series(1, " + INCIDENTS + ") as n");
            sql.execute("update incident_counter set last = " + INCIDENTS);
            sql.execute("insert into incident_text (id, incident, part, words) select gen_random_uuid(), n, 'head', "
                    + WORDS + " from generate_series(1, " + INCIDENTS + ") as n");
            sql.execute("insert into incident_text (id, incident, part, words) select gen_random_uuid(),"
                    + " mod(n, " + INCIDENTS + ") + 1, 'note', 'note ' || n || ' ' || " + WORDS
                    + " from generate_series(1, 200000) as n");
            sql.execute(entries());
            sql.execute(contents());
            sql.execute("update timeline_head set seq = " + (ENTRIES + BEFORE));
            sql.execute("vacuum analyze");
        }
    }

    private static String incidents() {
        return "insert into incident (number, incident_key, title, summary, state, ended, state_since, level_key,"
                + " provisional, by_rule, impact, circumstances, scheme_version, drill, impact_started_at, detected_at,"
                + " acknowledged_at, declared_at, contained_at, restored_at, resolved_at, opened_at, declared_by_id,"
                + " declared_by_name, reopened, version)"
                + " select n, 'INC-' || n, 'Incident ' || n, '', case when mod(n, 100) = 0 then 'ACTIVE' else 'CLOSED' end,"
                + " case when mod(n, 100) = 0 then 0 else 1 end, " + OPENED + ", 'SEV' || (mod(n, 4) + 1), false, true,"
                + " 'MINOR,NONE,NONE,NONE', '', 1, mod(n, 50) = 3, " + OPENED + " - interval '5' minute, " + OPENED
                + ", "
                + OPENED + " + interval '1' minute, " + OPENED + ", " + OPENED + " + interval '4' minute, " + OPENED
                + " + interval '60' minute, " + OPENED + " + interval '70' minute, " + OPENED
                + ", 'person:' || mod(n, 10), 'Somebody', 0, 0 from generate_series(1, " + INCIDENTS + ") as n";
    }

    private static String entries() {
        return "insert into timeline_entry (seq, recorded_at, kind, system_key, switch_key, incident, content_hash,"
                + " previous_hash, hash) select n + " + BEFORE + ", timestamp with time zone '2026-01-01 00:00:00+00'"
                + " + n * interval '10' second, 'incident.note', 'system-' || mod(n, 20), null, 'INC-' || (mod(n, "
                + INCIDENTS + ") + 1), decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'),"
                + " decode(repeat('00', 32), 'hex') from generate_series(1, " + ENTRIES + ") as n";
    }

    private static String contents() {
        return "insert into timeline_content (seq, salt, bytes, actor, system_key, kind) select n + " + BEFORE
                + ", decode(repeat('00', 16), 'hex'), convert_to('{\"by\":{\"id\":\"person:1\",\"kind\":\"person\","
                + "\"name\":\"Somebody\",\"source\":\"browser\"},\"details\":{\"text\":\"note ' || n || '\"},"
                + "\"happenedAt\":\"2026-01-01T00:00:00Z\",\"sentence\":\"note ' || n || '\"}', 'UTF8'),"
                + " 'person:' || mod(n, 10), 'system-' || mod(n, 20), 'incident.note' from generate_series(1, "
                + ENTRIES
                + ") as n";
    }
}
