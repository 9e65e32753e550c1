package dev.firebreak.delivery;

import dev.firebreak.switches.EvaluationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What the first evaluations of one minute carried; bounded in contexts, names and their length. */
final class ContextSample {

    private static final int MOST_CONTEXTS = 200;
    private static final int MOST_NAMES = 50;
    private static final int LONGEST_NAME = 100;

    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Long> attributes = new HashMap<>();
    private long sampled;
    private long withTargetingKey;

    /** A plain read on most evaluations. */
    boolean wantsMore() {
        return taken.get() < MOST_CONTEXTS;
    }

    void add(EvaluationContext context) {
        if (taken.incrementAndGet() <= MOST_CONTEXTS) {
            note(context);
        }
    }

    synchronized void addTo(UseTotal total) {
        total.add(sampled, withTargetingKey, attributes);
    }

    private synchronized void note(EvaluationContext context) {
        sampled++;
        if (context.targetingKey() != null) {
            withTargetingKey++;
        }
        context.attributes().propertyNames().forEach(this::noteName);
    }

    private void noteName(String name) {
        boolean known = attributes.containsKey(name);
        if (known || (attributes.size() < MOST_NAMES && name.length() <= LONGEST_NAME)) {
            attributes.merge(name, 1L, Long::sum);
        }
    }
}
