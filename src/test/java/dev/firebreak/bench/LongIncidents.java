package dev.firebreak.bench;

import dev.firebreak.process.Api;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Fills a PostgreSQL database with incidents and their records; every 100th is open, every 1,000th tells of a zebrafish, and one
 * has every 100th entry of all. The entries of an incident lie far apart, as those of things that go on at the same time do.
 */
final class LongIncidents {

    static final int INCIDENTS = 10_000;
    static final int ENTRIES = 2_000_000;

    /** Open, and with a record of 20,000 entries more than others have. */
    static final String LONGEST = "INC-9900";

    /** How many systems there are, each with so many switches. */
    private static final int SYSTEMS = 20;

    private static final int SWITCHES_EACH = 5;
    private static final String TOOL = "/switches/tool.action_";

    /** What stands before: the entries of the console's own first start. */
    private static final int BEFORE = 1_000;

    private static final String OPENED = "timestamp with time zone '2026-01-01 00:00:00+00' + n * interval '40' minute";
    private static final String WORDS = "'refund payment tool ' || case mod(n, 5) when 0 then 'forged order ids'"
            + " when 1 then 'prompt injection' when 2 then 'runaway spend' when 3 then 'wrong answers' else 'leak' end"
            + " || case when mod(n, 1000) = 7 then ' zebrafish' else '' end";

    private LongIncidents() {}

    /** The systems that the incidents are about. */
    static void define(Api api) throws IOException {
        for (int system = 0; system < SYSTEMS; system++) {
            String path = "/api/v1/systems/system-" + system;
            api.put(path, Map.of("name", "System " + system, "environment", "production"))
                    .expect(201);
            for (int number = 0; number < SWITCHES_EACH; number++) {
                String key = "tool.action_" + number;
                api.put(path + "/switches/" + key, BenchSystem.definition(key)).expect(201);
            }
        }
    }

    /** Contains what the longest incident is about. */
    static void contain(Api api) throws IOException {
        for (int number = 0; number < SWITCHES_EACH; number++) {
            api.post(
                            "/api/v1/systems/system-0" + TOOL + number + "/flips",
                            Map.of("position", "disabled", "reason", "forged order ids", "incident", LONGEST))
                    .expect(201);
        }
    }

    /** @param person who commands every tenth incident */
    static void fill(Connection connection, String person) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(incidents());
            sql.execute("insert into incident_system (incident, system_key) select n, 'system-' || mod(n, " + SYSTEMS
                    + ")" + " from generate_series(1, " + INCIDENTS + ") as n");
            sql.execute("insert into incident_role (incident, role, person_id, person_name, since)"
                    + " select n, 'commander', case mod(n, 10) when 0 then '" + person
                    + "' else 'person:' || mod(n, 10) end, 'Somebody', now()"
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
                + " + n * interval '10' second, 'incident.note', 'system-' || mod(n, 20), null, case when mod(n, 100) = 0"
                + " then '" + LONGEST + "' else 'INC-' || (mod(n, " + INCIDENTS
                + ") + 1) end, decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'),"
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
