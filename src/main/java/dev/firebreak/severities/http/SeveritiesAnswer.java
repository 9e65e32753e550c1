package dev.firebreak.severities.http;

import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of the severities. */
record SeveritiesAnswer(
        int version,
        @Nullable Instant changedAt,
        String changedBy,
        String reason,
        @Nullable Map<String, Map<String, String>> axes,
        @Nullable List<LevelDocument> levels,
        @Nullable RaisingDocument raising,
        @Nullable Map<String, Integer> unknownCountsAs,
        @Nullable ProvisionalDocument provisional) {

    static SeveritiesAnswer of(Scheme scheme) {
        SchemeDocument document = SchemeDocument.of(scheme);
        return new SeveritiesAnswer(
                scheme.version(),
                scheme.origin().at(),
                scheme.origin().by(),
                scheme.origin().reason(),
                document.axes(),
                document.levels(),
                document.raising(),
                document.unknownCountsAs(),
                document.provisional());
    }
}
