package dev.firebreak.timeline.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.firebreak.timeline.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as the API shows it.
 *
 * @param seq its place in the chain
 * @param happenedAt null where the content was erased
 * @param by who acted: kind, id, name, source
 * @param hash of this link of the chain, in hex
 */
record EntryAnswer(
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
        String hash) {

    static EntryAnswer of(Entry entry) {
        return new EntryAnswer(
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
                entry.hash());
    }
}
