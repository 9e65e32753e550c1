package dev.firebreak.timeline.ui;

import dev.firebreak.timeline.TimelineFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of the timeline page: what it shows is in the address, so that it can be sent to somebody. */
final class TimelineLinks {

    private TimelineLinks() {}

    static String entry(long seq) {
        return "timeline?entry=" + seq;
    }

    static String filtered(TimelineFilter filter) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("kind", filter.kind());
        parts.put("system", filter.system());
        parts.put("switch", filter.switchKey());
        parts.put("incident", filter.incident());
        parts.put("by", filter.actor());
        String query = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "timeline" : "timeline?" + query;
    }

    static TimelineFilter filter(Map<String, List<String>> parameters) {
        return new TimelineFilter(
                one(parameters, "system"),
                one(parameters, "switch"),
                one(parameters, "incident"),
                one(parameters, "kind"),
                one(parameters, "by"));
    }

    /** The number of the one entry asked for; null where none is, or where it is no number. */
    static @Nullable Long entry(Map<String, List<String>> parameters) {
        String number = one(parameters, "entry");
        try {
            return number == null ? null : Long.valueOf(number);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static @Nullable String one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
