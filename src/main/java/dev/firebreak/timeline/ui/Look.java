package dev.firebreak.timeline.ui;

import java.util.Map;

/** How an entry looks: its icon and its colour, which the style sheet has under this name. */
final class Look {

    private static final Map<String, String> BY_KIND = Map.ofEntries(
            Map.entry("switch.contained", "contained"),
            Map.entry("mode.applied", "contained"),
            Map.entry("containment.applied", "contained"),
            Map.entry("system.stopped", "stopped"),
            Map.entry("switch.restored", "restored"),
            Map.entry("switch.undone", "restored"),
            Map.entry("switch.expired", "expired"),
            Map.entry("switch.loosened", "restored"),
            Map.entry("reach.complete", "contained"),
            Map.entry("reach.late", "emergency"),
            Map.entry("restore.proposed", "waiting"),
            Map.entry("restore.approved", "agreed"),
            Map.entry("restore.reviewed", "agreed"),
            Map.entry("restore.rejected", "closed"),
            Map.entry("restore.lapsed", "closed"),
            Map.entry("restore.superseded", "closed"),
            Map.entry("restore.emergency", "emergency"));

    private Look() {}

    static String of(String kind) {
        String known = BY_KIND.get(kind);
        return known == null ? byGroup(kind.substring(0, Math.max(0, kind.indexOf('.')))) : known;
    }

    private static String byGroup(String group) {
        return switch (group) {
            case "switch", "system", "mode" -> "defined";
            case "person", "sign-in" -> "person";
            case "token" -> "token";
            default -> "other";
        };
    }
}
