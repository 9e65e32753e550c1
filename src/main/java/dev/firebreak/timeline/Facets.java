package dev.firebreak.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        return hop(
                "", at -> next("select system_key from timeline_entry where system_key > ? order by system_key", at));
    }

    List<Who> actors() {
        return hop("", at -> next("select actor from timeline_content where actor > ? order by actor", at)).stream()
                .map(this::who)
                .toList();
    }

    /** The kinds that begin as a filter says, in their order. */
    List<String> kinds(TimelineFilter filter) {
        String from = Objects.requireNonNull(filter.kind());
        String end = Objects.requireNonNull(filter.endOfKinds());
        return hop(
                from, at -> next("select kind from timeline_entry where kind > ? and kind < ? order by kind", at, end));
    }

    /** Not the least of all that follow: H2 would read them all. */
    private List<String> next(String sql, String... arguments) {
        return jdbc.query(sql + " limit 1", (row, number) -> row.getString(1), (Object[]) arguments);
    }

    private static List<String> hop(String from, Function<String, List<String>> next) {
        List<String> found = new ArrayList<>();
        List<String> at = next.apply(from);
        while (!at.isEmpty() && found.size() < MOST) {
            found.add(at.getFirst());
            at = next.apply(at.getFirst());
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
