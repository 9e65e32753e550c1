package dev.firebreak.delivery;

import dev.firebreak.switches.FlipId;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The flips in force of one system on their way, and when its last revisions came to be served here. */
final class PassagesOfSystem {

    private static final int MOST_REVISIONS = 256;

    private final NavigableMap<Long, Passage> byRevision = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, Long> servedAt = new ConcurrentSkipListMap<>();

    private final AtomicLong moves = new AtomicLong();

    void add(Passage passage) {
        byRevision.put(passage.revision(), passage);
        moved();
    }

    void remove(Passage passage) {
        byRevision.remove(passage.revision());
        moved();
    }

    /** Something is not as it was. */
    void moved() {
        moves.incrementAndGet();
    }

    long moves() {
        return moves.get();
    }

    @Nullable
    Passage at(long revision) {
        return byRevision.get(revision);
    }

    @Nullable
    Passage of(FlipId flip, long revision) {
        Passage passage = at(revision);
        return passage != null && passage.has(flip) ? passage : null;
    }

    Collection<Passage> all() {
        return byRevision.values();
    }

    /** Whether it lacks a flip in force that is not known to have reached everybody. */
    boolean lacksAny(Instance instance) {
        return byRevision.values().stream()
                .anyMatch(passage -> passage.stage() != Passage.Stage.COMPLETE && !passage.isGivenTo(instance));
    }

    /** Those after the one revision, up to the other. */
    Collection<Passage> between(long before, long now) {
        return byRevision.subMap(before, false, now, true).values();
    }

    /** Notes that this revision is served from this moment on, by the ticker. */
    void served(long revision, long at) {
        servedAt.putIfAbsent(revision, at);
        while (servedAt.size() > MOST_REVISIONS) {
            servedAt.pollFirstEntry();
        }
    }

    /** Since when there has been something newer than this revision; the latest moment that is certain. */
    @Nullable
    Long newerSince(long revision) {
        var next = servedAt.higherEntry(revision);
        return next == null ? null : next.getValue();
    }

    long newest() {
        return servedAt.isEmpty() ? 0 : servedAt.lastKey();
    }
}
