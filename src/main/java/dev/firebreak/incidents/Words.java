package dev.firebreak.incidents;

import dev.firebreak.base.Reason;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How incidents read on the timeline. */
final class Words {

    private static final int SHORT = 200;

    private Words() {}

    /** "SEV2, provisional". */
    static String of(IncidentRow.Severity severity) {
        return severity.level().value() + (severity.provisional() ? ", provisional" : "");
    }

    /** " “why”", or nothing. */
    static String why(@Nullable Reason reason) {
        return reason == null ? "" : " “" + reason + "”";
    }

    /** The beginning of a text, on one line. */
    static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, line.offsetByCodePoints(0, cut(line))) + "…";
    }

    /** Never through the middle of a character. */
    private static int cut(String line) {
        return line.codePointCount(0, Character.isHighSurrogate(line.charAt(SHORT - 1)) ? SHORT - 1 : SHORT);
    }

    static Map<String, Object> details(IncidentRow.Severity severity, int version) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("severity", severity.level().value());
        details.put("provisional", severity.provisional());
        details.put("byRule", severity.byRule());
        details.put("definitions", version);
        Map<String, Object> impact = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            impact.put(axis.key(), severity.impact().of(axis).key());
        }
        details.put("impact", impact);
        details.put(
                "circumstances",
                severity.circumstances().stream()
                        .sorted()
                        .map(Circumstance::key)
                        .toList());
        return details;
    }
}
