package dev.firebreak.severities;

import dev.firebreak.severities.SchemeDocument.LevelDocument;
import java.util.List;
import java.util.Objects;

/** Written severities with something else in them. */
final class Documents {

    private Documents() {}

    static SchemeDocument shipped() {
        return SchemeDocument.of(Scheme.shipped());
    }

    static List<LevelDocument> levels(SchemeDocument document) {
        return Objects.requireNonNull(document.levels());
    }

    static SchemeDocument withLevels(SchemeDocument document, List<LevelDocument> levels) {
        return new SchemeDocument(
                document.axes(), levels, document.raising(), document.unknownCountsAs(), document.provisional());
    }

    static LevelDocument named(LevelDocument level, String name) {
        return new LevelDocument(
                level.key(),
                name,
                level.meaning(),
                level.from(),
                level.tells(),
                level.updateEvery(),
                level.reviewDueIn(),
                level.playbooks());
    }
}
