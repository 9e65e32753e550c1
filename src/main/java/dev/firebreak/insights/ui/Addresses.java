package dev.firebreak.insights.ui;

import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where what a number counts is listed. */
final class Addresses {

    private Addresses() {}

    /** The incidents of a question that some number of its answer counts. */
    static String incidents(InsightsQuery query, Counted counted) {
        Map<String, @Nullable String> parts = parts(query);
        parts.put("counted", counted.key());
        return of("incidents", parts);
    }

    /** Those that count in no number: its drills. */
    static String drills(InsightsQuery query) {
        Map<String, @Nullable String> parts = parts(query);
        parts.put("drills", "only");
        return of("incidents", parts);
    }

    /** Those that count in no number for how they ended, and are no drills. */
    static String ended(InsightsQuery query, IncidentState state) {
        Map<String, @Nullable String> parts = parts(query);
        parts.put("state", state.name().toLowerCase(Locale.ROOT));
        parts.put("drills", "no");
        return of("incidents", parts);
    }

    private static Map<String, @Nullable String> parts(InsightsQuery query) {
        Period period = query.period();
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("severity", query.severity());
        parts.put("system", query.system() == null ? null : query.system().value());
        parts.put("from", period.from().toString());
        parts.put("to", period.to().toString());
        return parts;
    }

    static String entry(long seq) {
        return "timeline?entry=" + seq;
    }

    /** An address with those of the parts that are there. */
    static String of(String page, Map<String, @Nullable String> parts) {
        String query = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }
}
