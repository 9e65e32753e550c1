package dev.firebreak.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry as screens and programs see it.
 *
 * @param recordedAt when it was written down
 * @param happenedAt when it happened; null where the content was erased
 * @param by who acted: {@code kind}, {@code id}, {@code name}, {@code source}; null where erased
 */
public record Entry(
        long seq,
        Instant recordedAt,
        @Nullable Instant happenedAt,
        String kind,
        @Nullable String system,
        @Nullable String switchKey,
        @Nullable String incident,
        @Nullable JsonNode by,
        String sentence,
        @Nullable JsonNode details,
        String hash) {}
