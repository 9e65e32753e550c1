package dev.firebreak.timeline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    List<String> systems(Set<String> hidden) {
        List<String> all = hop(
                "", at -> next("select system_key from timeline_entry where system_key > ? order by system_key", at));
        return new Hidden(hidden).isAnything()
                ? all.stream()
                        .filter(system -> isShown(system, new Hidden(hidden)))
                        .toList()
                : all;
    }

    List<Who> actors(Set<String> hidden) {
        return hop("", at -> next("select actor from timeline_content where actor > ? order by actor", at)).stream()
                .flatMap(actor -> who(actor, new Hidden(hidden)).stream())
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

    private boolean isShown(String system, Hidden hidden) {
        List<Object> arguments = new ArrayList<>(List.of(system));
        arguments.addAll(hidden.arguments());
        String sql = "select 1 from timeline_entry where system_key = ? and " + hidden.condition() + " limit 1";
        return !jdbc.query(sql, (row, number) -> row.getInt(1), arguments.toArray())
                .isEmpty();
    }

    /** By the name that the newest entry has; nobody if all that they did is hidden. */
    private List<Who> who(String id, Hidden hidden) {
        IndexWalk walk = new IndexWalk(IndexWalk.CONTENTS).hold("actor", id).checkNotHidden(hidden.incidents());
        String newest = walk.sql(IndexBounds.BY_COLUMNS, Reading.NEWEST_FIRST, 1);
        Object[] arguments = walk.arguments(IndexBounds.BY_COLUMNS, Reading.NEWEST_FIRST, Long.MAX_VALUE)
                .toArray();
        return jdbc.query(
                "select bytes from timeline_content where seq = (" + newest + ")",
                (row, number) -> new Who(id, name(row.getBytes(1), id)),
                arguments);
    }

    private static String name(byte @Nullable [] bytes, String id) {
        if (bytes == null) {
            return id;
        }
        JsonNode content = JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
        return content.path("by").path("name").stringValue(id);
    }
}
