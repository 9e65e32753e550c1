package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Collects what the transaction on this thread changes, to be served once it is committed. */
@Component
class PendingChanges {
    private static final ThreadLocal<@Nullable Collected> CURRENT = new ThreadLocal<>();

    /** What one transaction changed. */
    static final class Collected {
        private final List<SystemChanged> changes = new ArrayList<>();
        private final Set<SystemKey> touched = new LinkedHashSet<>();

        List<SystemChanged> changes() {
            return changes;
        }

        /** Every system of which screens have something new to read. */
        Set<SystemKey> touched() {
            return touched;
        }

        void clear() {
            changes.clear();
            touched.clear();
        }
    }

    Collected collect() {
        Collected collected = new Collected();
        CURRENT.set(collected);
        return collected;
    }

    void stop() {
        CURRENT.remove();
    }

    @EventListener
    void on(SystemChanged change) {
        Collected collected = needed();
        collected.changes.add(change);
        collected.touched.add(change.system().key());
    }

    @EventListener
    void on(BoardTouched touched) {
        needed().touched.add(touched.system());
    }

    private Collected needed() {
        Collected collected = CURRENT.get();
        if (collected == null) {
            throw new IllegalStateException("a change outside the door would not be served");
        }
        return collected;
    }
}
