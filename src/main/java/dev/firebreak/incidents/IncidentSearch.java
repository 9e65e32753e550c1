package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Finds the places of incidents that fit a filter, open ones first, by keyset: no offset, so the last page is as fast as the first. */
@Component
class IncidentSearch {

    private static final int MOST_WORDS = 8;

    private final JdbcTemplate jdbc;
    private final Privacy privacy;
    private final boolean onPostgres;

    IncidentSearch(JdbcTemplate jdbc, Privacy privacy) {
        this.jdbc = jdbc;
        this.privacy = privacy;
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        this.onPostgres = "PostgreSQL".equals(product);
    }

    List<IncidentCursor> find(Actor by, IncidentFilter filter, IncidentCursor after, int limit) {
        Query query = new Query();
        query.and("(i.ended > ? or (i.ended = ? and i.number < ?))", after.ended(), after.ended(), after.number());
        query.oneOf("i.state", filter.states().stream().map(Enum::name).toList());
        query.oneOf(
                "i.level_key", filter.levels().stream().map(it -> it.value()).toList());
        visible(query, by);
        if (filter.system() != null) {
            query.and(SYSTEM, filter.system().value());
        }
        if (filter.person() != null) {
            query.and(PERSON, filter.person(), filter.person());
        }
        within(query, filter.from(), filter.to());
        if (filter.drill() != null) {
            query.and("i.drill = ?", filter.drill());
        }
        if (filter.counted() != null) {
            query.and(CountedCondition.of(filter.counted()));
        }
        words(query, filter.words());
        planForTheseWords();
        return jdbc.query(
                "select i.ended, i.number from incident i where " + query.conditions()
                        + " order by i.ended, i.number desc limit " + limit,
                (row, at) -> new IncidentCursor(row.getInt(1), row.getLong(2)),
                query.arguments());
    }

    /**
     * Until the end of the transaction. A word that all incidents have is looked for otherwise than one that few have; PostgreSQL
     * would keep one plan for all words once somebody looked for a few.
     */
    private void planForTheseWords() {
        if (onPostgres) {
            jdbc.execute("set local plan_cache_mode = force_custom_plan");
        }
    }

    private static final String SYSTEM =
            "exists (select 1 from incident_system s where s.incident = i.number and s.system_key = ?)";
    private static final String PERSON = "(i.declared_by_id = ? or exists"
            + " (select 1 from incident_role r where r.incident = i.number and r.person_id = ?))";
    private static final String WORD =
            "i.number in (select t.incident from incident_text t where t.words like ? escape '!')";

    private void visible(Query query, Actor by) {
        if (by.confinedTo() != null) {
            query.and(SYSTEM, by.confinedTo().value());
        }
        Collection<IncidentKey> hidden = privacy.hiddenFrom(by);
        if (!hidden.isEmpty()) {
            query.and("i.number not in ("
                    + hidden.stream()
                            .map(key -> String.valueOf(Keys.number(key).orElse(0)))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
    }

    private static void within(Query query, @Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            query.and("i.declared_at >= ?", from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            query.and("i.declared_at < ?", to.atOffset(ZoneOffset.UTC));
        }
    }

    /** Each word must be somewhere in what was written of the incident. */
    private static void words(Query query, String words) {
        words.toLowerCase(Locale.ROOT)
                .lines()
                .flatMap(line -> List.of(line.split("\\s+", -1)).stream())
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> query.and(WORD, "%" + escaped(word) + "%"));
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Conditions and what they compare with. */
    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        void and(String condition, Object... values) {
            conditions.add(condition);
            arguments.addAll(List.of(values));
        }

        void oneOf(String column, List<String> values) {
            if (!values.isEmpty()) {
                String marks = values.stream().map(value -> "?").collect(Collectors.joining(", "));
                and(column + " in (" + marks + ")", values.toArray());
            }
        }

        String conditions() {
            return String.join(" and ", conditions);
        }

        Object[] arguments() {
            return arguments.toArray();
        }
    }
}
