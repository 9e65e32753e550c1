package dev.firebreak.incidents.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.incidents.Marks;
import dev.firebreak.timeline.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of an incident: as the timeline shows it, with what was said of it afterwards.
 *
 * @param seq its place in the chain
 * @param happenedAt null where the content was erased
 * @param by who acted: kind, id, name, source
 * @param hash of this link of the chain, in hex
 * @param pinned whether it is a key event
 * @param corrected the words that hold instead, where there are some
 */
record IncidentEntryAnswer(
        long seq,
        Instant recordedAt,
        @Nullable Instant happenedAt,
        String kind,
        @Nullable String system,
        @JsonProperty("switch") @Nullable String switchKey,
        @Nullable String incident,
        @Nullable JsonNode by,
        String sentence,
        @Nullable JsonNode details,
        String hash,
        boolean pinned,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Corrected corrected) {

    /** Other words, who wrote them, and when. */
    record Corrected(String text, String by, Instant at) {

        static @Nullable Corrected of(Marks.@Nullable Correction correction) {
            return correction == null ? null : new Corrected(correction.text(), correction.by(), correction.at());
        }
    }

    static IncidentEntryAnswer of(Entry entry, Marks marks) {
        return new IncidentEntryAnswer(
                entry.seq(),
                entry.recordedAt(),
                entry.happenedAt(),
                entry.kind(),
                entry.system(),
                entry.switchKey(),
                entry.incident(),
                entry.by(),
                entry.sentence(),
                entry.details(),
                entry.hash(),
                marks.pinned().contains(entry.seq()),
                Corrected.of(marks.corrected().get(entry.seq())));
    }
}
