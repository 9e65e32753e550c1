package dev.firebreak.severities.ui;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The severities with one thing changed. */
record Draft(SchemeDocument now) {

    SchemeDocument texts(Axis axis, Map<String, String> texts) {
        Map<String, Map<String, String>> axes = new LinkedHashMap<>();
        if (now.axes() != null) {
            axes.putAll(now.axes());
        }
        axes.put(axis.key(), texts);
        return new SchemeDocument(axes, now.levels(), now.raising(), now.unknownCountsAs(), now.provisional());
    }

    SchemeDocument level(int index, LevelDocument level) {
        List<LevelDocument> levels = levels();
        levels.set(index, level);
        return levels(levels);
    }

    /** Before the one that has this place now. */
    SchemeDocument levelAdded(int index, LevelDocument level) {
        List<LevelDocument> levels = levels();
        levels.add(index, level);
        return levels(levels);
    }

    /** Without its name among those that are never raised. */
    SchemeDocument levelRemoved(int index) {
        List<LevelDocument> levels = levels();
        String key = levels.remove(index).key();
        RaisingDocument raising = now.raising();
        List<String> never = raising == null || raising.never() == null ? List.of() : raising.never();
        RaisingDocument without = raising == null
                ? null
                : new RaisingDocument(
                        raising.when(),
                        never.stream().filter(name -> !name.equals(key)).toList());
        return new SchemeDocument(now.axes(), levels, without, now.unknownCountsAs(), now.provisional());
    }

    SchemeDocument rules(RaisingDocument raising, Map<String, Integer> unknown, ProvisionalDocument provisional) {
        return new SchemeDocument(now.axes(), now.levels(), raising, unknown, provisional);
    }

    List<LevelDocument> levels() {
        return new ArrayList<>(now.levels() == null ? List.of() : now.levels());
    }

    private SchemeDocument levels(List<LevelDocument> levels) {
        return new SchemeDocument(now.axes(), levels, now.raising(), now.unknownCountsAs(), now.provisional());
    }
}
