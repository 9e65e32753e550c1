package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What may be served, in memory. Applies exactly the revision that follows the one it has, loads what it misses, and
 * never goes back; it is right on this node before whoever made the change is answered.
 */
@Component
class SwitchSnapshot {

    private final Map<SystemKey, SystemSnapshot> systems = new ConcurrentHashMap<>();
    private final Map<SystemKey, Long> missed = new ConcurrentHashMap<>();
    private final SnapshotLoader loader;
    private final ApplicationEventPublisher events;

    SwitchSnapshot(SnapshotLoader loader, ApplicationEventPublisher events) {
        this.loader = loader;
        this.events = events;
    }

    @Nullable
    SystemSnapshot find(SystemKey key) {
        return systems.get(key);
    }

    List<SystemSnapshot> all() {
        return systems.values().stream()
                .sorted(Comparator.comparing(SystemSnapshot::key))
                .toList();
    }

    /** Runs on the committing thread. A change that came before its predecessor is noted, and loaded by {@link #settle}. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SystemChanged change) {
        SystemKey key = change.system().key();
        long revision = change.system().revision();
        SystemSnapshot now = systems.computeIfPresent(key, (same, snapshot) -> {
            if (snapshot.revision() + 1 != revision) {
                return snapshot;
            }
            return change.deleted() ? null : snapshot.after(change);
        });
        if (now == null ? !change.deleted() : now.revision() < revision) {
            missed.merge(key, revision, Math::max);
            return;
        }
        tell(key);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(BoardTouched touched) {
        tell(touched.system());
    }

    /**
     * Loads whatever could not be applied in order. Called after the transaction, when its connection is free again, and
     * before anybody is answered.
     */
    void settle() {
        for (Map.Entry<SystemKey, Long> entry : Map.copyOf(missed).entrySet()) {
            SystemSnapshot now = systems.get(entry.getKey());
            if (now == null || now.revision() < entry.getValue()) {
                load(entry.getKey());
                tell(entry.getKey());
            }
            missed.remove(entry.getKey(), entry.getValue());
        }
    }

    /** Loads every system that is committed at another revision than here: at start, and what other nodes changed. */
    void refresh() {
        Map<SystemKey, Long> committed = loader.revisions();
        committed.forEach((key, revision) -> {
            SystemSnapshot now = systems.get(key);
            if (now == null || now.revision() < revision) {
                load(key);
                tell(key);
            }
        });
        systems.keySet().stream()
                .filter(key -> !committed.containsKey(key))
                .toList()
                .forEach(key -> {
                    load(key);
                    tell(key);
                });
    }

    /** Brings one system up to what is committed; keeps what is here where that is newer. */
    private void load(SystemKey key) {
        SystemSnapshot loaded = loader.load(key);
        if (loaded == null) {
            systems.remove(key);
            return;
        }
        systems.merge(key, loaded, (now, then) -> then.revision() > now.revision() ? then : now);
    }

    private void tell(SystemKey key) {
        events.publishEvent(new BoardChanged(key));
    }
}
