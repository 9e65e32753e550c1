package dev.firebreak.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes the keys of hidden incidents, however their letters were typed, out of entries that a reader may otherwise see. */
record Mask(Set<String> hidden) {

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
                sentence(entry),
                entry.details() == null ? null : without(entry.details()),
                entry.hash());
    }

    private boolean isHidden(String text) {
        return hidden.contains(plain(text));
    }

    private static String plain(String key) {
        return key.strip().toUpperCase(Locale.ROOT);
    }

    /** What another incident says of a hidden one names it by its key; in other sentences it stands only if somebody typed it. */
    private String sentence(Entry entry) {
        if (!entry.kind().startsWith(Hidden.OF_INCIDENTS)) {
            return entry.sentence();
        }
        String keys = hidden.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + keys + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
                .matcher(entry.sentence())
                .replaceAll("another incident");
    }

    private @Nullable JsonNode without(JsonNode value) {
        if (value.isString()) {
            return isHidden(value.stringValue()) ? null : value;
        }
        if (value instanceof ObjectNode object) {
            return fields(object);
        }
        return value instanceof ArrayNode array ? items(array) : value;
    }

    private ObjectNode fields(ObjectNode object) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = isHidden(field.getKey()) ? null : without(field.getValue());
            if (value != null) {
                kept.set(field.getKey(), value);
            }
        }
        return kept;
    }

    private ArrayNode items(ArrayNode array) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : array) {
            JsonNode value = without(item);
            if (value != null) {
                kept.add(value);
            }
        }
        return kept;
    }
}
