package dev.firebreak.severities;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Severities in memory: the newest version, and older ones that were asked for, which never change. */
@Component
class SchemeMemory {

    /** Published within the transaction that stores the version. */
    record SchemeStored(Scheme scheme) {}

    private static final int MOST = 200;

    private final Map<Integer, Scheme> versions = new ConcurrentHashMap<>();
    private volatile Scheme current = Scheme.shipped();

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SchemeStored stored) {
        become(stored.scheme());
    }

    Scheme current() {
        return current;
    }

    /** The newer one stays. */
    synchronized void become(Scheme scheme) {
        remember(scheme);
        if (scheme.version() >= current.version()) {
            current = scheme;
        }
    }

    void remember(Scheme scheme) {
        if (versions.size() >= MOST) {
            versions.clear();
        }
        versions.put(scheme.version(), scheme);
    }

    @Nullable
    Scheme version(int version) {
        Scheme now = current;
        return now.version() == version ? now : versions.get(version);
    }
}
