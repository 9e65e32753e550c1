package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What may be served, in memory. Applies exactly the revision that follows the one it has, loads what it misses, and
 * never goes back; it is right on this node before whoever made the change is answered.
 */
@Component
class SwitchSnapshot {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchSnapshot.class);

    private final Map<SystemKey, Held> systems = new ConcurrentHashMap<>();
    private final SnapshotLoader loader;
    private final ApplicationEventPublisher events;

    SwitchSnapshot(SnapshotLoader loader, ApplicationEventPublisher events) {
        this.loader = loader;
        this.events = events;
    }

    /** A system at one revision; a deleted one is remembered, so that nothing older can bring it back. */
    record Held(long revision, @Nullable SystemSnapshot snapshot) {
        Held newer(Held other) {
            return other.revision > revision ? other : this;
        }

        Held after(SystemChanged change) {
            if (change.system().revision() != revision + 1) {
                return this;
            }
            if (change.deleted()) {
                return new Held(revision + 1, null);
            }
            SystemSnapshot next =
                    snapshot == null ? new SystemSnapshot(change.system(), change.changed()) : snapshot.after(change);
            return new Held(revision + 1, next);
        }
    }

    @Nullable
    SystemSnapshot find(SystemKey key) {
        Held held = systems.get(key);
        return held == null ? null : held.snapshot();
    }

    List<SystemSnapshot> all() {
        return systems.values().stream()
                .map(Held::snapshot)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(SystemSnapshot::key))
                .toList();
    }

    /**
     * Makes committed changes served. Called on the committing thread after the transaction, when its connection is free
     * again, and before anybody is answered.
     */
    void apply(PendingChanges.Collected committed) {
        for (SystemChanged change : committed.changes()) {
            SystemKey key = change.system().key();
            Held now = systems.computeIfPresent(key, (same, held) -> held.after(change));
            if (now == null || now.revision() < change.system().revision()) {
                load(key);
            }
        }
    }

    /** Tells screens and streams, when they can read what is new. */
    void tell(PendingChanges.Collected committed) {
        committed.touched().forEach(this::tell);
    }

    /** Looks again at systems whose change failed: the commit may have reached the database all the same. */
    void doubt(PendingChanges.Collected uncertain) {
        try {
            uncertain.changes().forEach(change -> load(change.system().key()));
        } catch (RuntimeException databaseAway) {
            LOG.warn("Cannot see whether a change was committed, the poll will tell: {}", databaseAway.toString());
        }
    }

    /** The revision served of a system, or 0. */
    long revision(SystemKey key) {
        Held held = systems.get(key);
        return held == null ? 0 : held.revision();
    }

    void catchUp(SystemKey key) {
        load(key);
        tell(key);
    }

    /** Loads every system that is committed at another revision than here: at start, and what other nodes changed. */
    void refresh() {
        loader.revisions().forEach((key, revision) -> {
            if (revision(key) < revision) {
                catchUp(key);
            }
        });
    }

    /** Brings one system up to what is committed; keeps what is here where that is newer. */
    private void load(SystemKey key) {
        Held loaded = loader.load(key);
        if (loaded != null) {
            systems.merge(key, loaded, Held::newer);
        }
    }

    /** A screen that fails must not make a committed change look like a failure. */
    private void tell(SystemKey key) {
        try {
            events.publishEvent(new BoardChanged(key));
        } catch (RuntimeException listener) {
            LOG.error("A listener failed to take notice of a change of {}", key, listener);
        }
    }
}
