package dev.firebreak.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of an incident, with the words that say how they come about. */
final class ExportFigures {

    /** One of them; millis where it has a value. */
    record Line(String title, String words, @Nullable Long millis, String formula) {}

    private ExportFigures() {}

    static List<Line> of(Moments moments) {
        return List.of();
    }
}
