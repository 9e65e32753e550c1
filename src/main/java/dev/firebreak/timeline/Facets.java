package dev.firebreak.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the systems and actors that the record names by hopping along an index: never by reading it all. */
@Component
class Facets {

    /** More could not be chosen from a list anyway. */
    private static final int MOST = 500;

    private final JdbcTemplate jdbc;

    Facets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> systems() {
        return hop("select min(system_key) from timeline_entry where system_key > ?");
    }

    List<Who> actors() {
        return hop("select min(actor) from timeline_content where actor > ?").stream()
                .map(this::who)
                .toList();
    }

    private List<String> hop(String next) {
        List<String> found = new ArrayList<>();
        String at = "";
        while (at != null && found.size() < MOST) {
            at = jdbc.queryForObject(next, String.class, at);
            if (at != null) {
                found.add(at);
            }
        }
        return found;
    }

    /** By the name that the newest entry has; by the id where that was erased. */
    private Who who(String id) {
        List<byte[]> newest = jdbc.query(
                "select bytes from timeline_content where actor = ? order by seq desc limit 1",
                (row, number) -> row.getBytes(1),
                id);
        return new Who(id, newest.isEmpty() ? id : name(newest.getFirst(), id));
    }

    private static String name(byte @Nullable [] bytes, String id) {
        if (bytes == null) {
            return id;
        }
        JsonNode content = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
        return content.path("by").path("name").stringValue(id);
    }
}
