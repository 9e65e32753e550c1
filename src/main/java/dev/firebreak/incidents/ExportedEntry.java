package dev.firebreak.incidents;

import dev.firebreak.timeline.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One entry of the timeline, with what was said of it afterwards. */
record ExportedEntry(Entry entry, boolean isKeyEvent, Marks.@Nullable Correction correction) {

    /** What was written in full, where the sentence is only its beginning; else the sentence. */
    String text() {
        JsonNode details = entry.details();
        String text = details == null ? null : details.path("text").stringValue(null);
        return text == null ? entry.sentence() : text;
    }

    String by() {
        JsonNode by = entry.by();
        return by == null ? "" : by.path("name").stringValue("");
    }

    /** Empty where the content was erased. */
    String happenedAt() {
        return entry.happenedAt() == null ? "" : entry.happenedAt().toString();
    }
}
