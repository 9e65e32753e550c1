package dev.firebreak.delivery;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Who came in the place of an instance, and whether it came in somebody's; of those before it nothing is kept. */
final class Lineage {

    private final AtomicReference<@Nullable Instance> successor = new AtomicReference<>();
    private final AtomicBoolean newcomer = new AtomicBoolean(true);

    /** Comes in the place of one that is gone, unless it has done so for another, or another has for that one. */
    static void succeed(Instance comes, Instance gone) {
        if (comes.lineage().newcomer.compareAndSet(true, false)
                && !gone.lineage().successor.compareAndSet(null, comes)) {
            comes.lineage().newcomer.set(true);
        }
    }

    /** Whether it has come in nobody's place yet. */
    boolean isNewcomer() {
        return newcomer.get();
    }

    /** Who came in its place, and in that one's, and so on; null where nobody did. */
    @Nullable
    Instance lastSuccessor() {
        Instance last = successor.get();
        Instance next = last;
        while (next != null) {
            last = next;
            next = next.lineage().successor.get();
        }
        if (last != null) {
            // Those in between are needed no more.
            successor.set(last);
        }
        return last;
    }
}
