package dev.firebreak.incidents;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the words that incidents are found by. */
@Component
class SearchWords {

    private static final String HEAD = "head";

    private final JdbcTemplate jdbc;

    SearchWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Its title and summary, in the place of those before. */
    void head(Incident incident) {
        jdbc.update("delete from incident_text where incident = ? and part = ?", incident.number(), HEAD);
        add(incident, HEAD, incident.key() + "\n" + incident.title() + "\n" + incident.summary());
    }

    /** A note, an update or a correction. */
    void add(Incident incident, String part, String text) {
        jdbc.update(
                "insert into incident_text (id, incident, part, words) values (?, ?, ?, ?)",
                UuidCreator.getTimeOrderedEpoch(),
                incident.number(),
                part,
                text.toLowerCase(Locale.ROOT));
    }
}
