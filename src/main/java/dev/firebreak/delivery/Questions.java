package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The switches that an instance has asked for one by one, and the newest revision that it was given of each. */
final class Questions {

    private final Map<SwitchKey, HighMark> answered = new ConcurrentHashMap<>();

    /** What it had before. */
    long raise(SwitchKey key, long revision) {
        // Looked for first: nearly always it is there, and then nothing is locked.
        HighMark mark = answered.get(key);
        return (mark == null ? answered.computeIfAbsent(key, same -> new HighMark()) : mark).raise(revision);
    }

    boolean has(SwitchKey key, long revision) {
        HighMark mark = answered.get(key);
        return mark != null && mark.get() >= revision;
    }

    boolean isEmpty() {
        return answered.isEmpty();
    }

    Set<SwitchKey> keys() {
        return answered.keySet();
    }
}
