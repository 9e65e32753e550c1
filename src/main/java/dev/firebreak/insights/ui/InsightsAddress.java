package dev.firebreak.insights.ui;

import dev.firebreak.base.Keys;
import dev.firebreak.base.SystemKey;
import dev.firebreak.insights.InsightsQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page shows, as its address says it, so that it can be sent to somebody. */
record InsightsAddress(
        Reader reader,
        Stretch stretch,
        @Nullable String system,
        @Nullable String severity) {

    /** What cannot be read is taken for what is shown at first. */
    static InsightsAddress of(Map<String, List<String>> parameters) {
        String view = one(parameters, "view");
        String days = one(parameters, "days");
        String system = one(parameters, "system");
        return new InsightsAddress(
                Arrays.stream(Reader.values())
                        .filter(each -> each.word().equals(view))
                        .findFirst()
                        .orElse(Reader.EXECUTIVES),
                Arrays.stream(Stretch.values())
                        .filter(each -> Integer.toString(each.days()).equals(days))
                        .findFirst()
                        .orElse(Stretch.QUARTER),
                system != null && Keys.isValid(system) ? system : null,
                one(parameters, "severity"));
    }

    InsightsAddress of(Reader wanted) {
        return new InsightsAddress(wanted, stretch, system, severity);
    }

    InsightsAddress of(Stretch wanted) {
        return new InsightsAddress(reader, wanted, system, severity);
    }

    InsightsAddress ofSystem(@Nullable String wanted) {
        return new InsightsAddress(reader, stretch, wanted, severity);
    }

    InsightsAddress ofSeverity(@Nullable String wanted) {
        return new InsightsAddress(reader, stretch, system, wanted);
    }

    InsightsQuery query(Instant now) {
        return new InsightsQuery(stretch.until(now), system == null ? null : new SystemKey(system), severity);
    }

    String link() {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("view", reader.word());
        parts.put("days", Integer.toString(stretch.days()));
        parts.put("system", system);
        parts.put("severity", severity);
        return Addresses.of("insights", parts);
    }

    private static @Nullable String one(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
    }
}
