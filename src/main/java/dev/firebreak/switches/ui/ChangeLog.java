package dev.firebreak.switches.ui;

import dev.firebreak.base.SystemKey;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Numbers the changes of systems, so that whoever comes late can be told what it missed. */
final class ChangeLog {

    private final Map<SystemKey, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    void note(SystemKey system) {
        last.put(system, count.incrementAndGet());
    }

    /** The number of the last change. */
    long now() {
        return count.get();
    }

    Set<SystemKey> since(long number) {
        return last.entrySet().stream()
                .filter(change -> change.getValue() > number)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
