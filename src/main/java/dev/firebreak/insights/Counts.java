package dev.firebreak.insights;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many incidents there were, by level, the worst first. */
public record Counts(SortedMap<String, Integer> byLevel) {

    public Counts {
        byLevel = Collections.unmodifiableSortedMap(new TreeMap<>(byLevel));
    }

    static Counts of(Collection<Sample> samples) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        samples.forEach(sample -> counts.merge(sample.level(), 1, Integer::sum));
        return new Counts(counts);
    }

    public int of(String level) {
        return byLevel.getOrDefault(level, 0);
    }

    public int all() {
        return byLevel.values().stream().mapToInt(Integer::intValue).sum();
    }
}
