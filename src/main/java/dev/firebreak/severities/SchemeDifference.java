package dev.firebreak.severities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one version changes over another.
 *
 * @param removed levels that are no longer there
 * @param parts what is different, each in a few words
 */
record SchemeDifference(List<LevelKey> removed, List<String> parts) {

    SchemeDifference {
        removed = List.copyOf(removed);
        parts = List.copyOf(parts);
    }

    static SchemeDifference between(Scheme before, Scheme after) {
        List<LevelKey> removed = before.levels().stream()
                .map(Level::key)
                .filter(key -> after.level(key) == null)
                .toList();
        List<String> parts = new ArrayList<>();
        removed.forEach(key -> parts.add(key + " is gone"));
        after.levels().forEach(level -> add(parts, level, before.level(level.key()), before, after));
        if (parts.isEmpty() && !keys(before).equals(keys(after))) {
            parts.add("the order of the levels");
        }
        Arrays.stream(Axis.values())
                .filter(axis ->
                        !Objects.equals(before.texts().get(axis), after.texts().get(axis)))
                .forEach(axis -> parts.add("the texts of " + axis.label().toLowerCase(Locale.ROOT)));
        addRules(parts, before, after);
        if (!before.provisional().equals(after.provisional())) {
            parts.add("whom a provisional severity tells");
        }
        return new SchemeDifference(removed, parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String words() {
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, Level level, @Nullable Level was, Scheme before, Scheme after) {
        if (was == null) {
            parts.add(level.key() + " is new");
            return;
        }
        if (!was.equals(level)) {
            parts.add("what " + level.key() + " means or brings");
        }
        if (!before.rules().reaching(level.key()).equals(after.rules().reaching(level.key()))) {
            parts.add("what reaches " + level.key());
        }
    }

    private static void addRules(List<String> parts, Scheme before, Scheme after) {
        Rules was = before.rules();
        Rules is = after.rules();
        if (!was.raising().equals(is.raising()) || !was.neverRaised().equals(is.neverRaised())) {
            parts.add("what raises a level");
        }
        if (!was.unknownCountsAs().equals(is.unknownCountsAs())) {
            parts.add("what an unknown score counts as");
        }
    }

    private static List<LevelKey> keys(Scheme scheme) {
        return scheme.levels().stream().map(Level::key).toList();
    }
}
