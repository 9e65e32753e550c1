package dev.firebreak.timeline;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes what an entry belongs to out of it where that is a hidden incident, however the letters of its key were typed. Words are
 * never touched: what is changed in them would tell which of the keys that somebody typed are hidden.
 */
record Mask(Set<String> hidden) {

    private static final String INCIDENT = "incident";

    Mask {
        hidden = hidden.stream().map(Mask::plain).collect(Collectors.toUnmodifiableSet());
    }

    Entry over(Entry entry) {
        if (hidden.isEmpty()) {
            return entry;
        }
        return new Entry(
                entry.seq(),
                entry.recordedAt(),
                entry.happenedAt(),
                entry.kind(),
                entry.system(),
                entry.switchKey(),
                entry.incident() == null || isHidden(entry.incident()) ? null : entry.incident(),
                entry.by(),
                entry.sentence(),
                without(entry.details()),
                entry.hash());
    }

    private boolean isHidden(String key) {
        return hidden.contains(plain(key));
    }

    private static String plain(String key) {
        return key.strip().toUpperCase(Locale.ROOT);
    }

    private @Nullable JsonNode without(@Nullable JsonNode details) {
        if (details instanceof ObjectNode object
                && isHidden(object.path(INCIDENT).asString(""))) {
            return object.deepCopy().without(INCIDENT);
        }
        return details;
    }
}
