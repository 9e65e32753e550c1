package dev.firebreak.insights.ui;

import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where what a number counts is listed. */
final class Addresses {

    private Addresses() {}

    /** The incidents that a question is about. */
    static String incidents(InsightsQuery query) {
        return incidents(query, query.severity());
    }

    /** Of these the ones of one level. */
    static String incidents(InsightsQuery query, @Nullable String severity) {
        Period period = query.period();
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("severity", severity);
        parts.put("system", query.system() == null ? null : query.system().value());
        parts.put("from", period.from().toString());
        parts.put("to", period.to().toString());
        parts.put("drills", "no");
        return of("incidents", parts);
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
