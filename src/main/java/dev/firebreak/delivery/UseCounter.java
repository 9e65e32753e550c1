package dev.firebreak.delivery;

import dev.firebreak.switches.EvaluationContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;

/** Counts the evaluations of one thing, and looks at the contexts of the first ones of each minute. */
public final class UseCounter {

    static final int TURN_SECONDS = 60;
    static final int TURNS_KEPT = 5;

    /** Of what nobody asked for. */
    static final UseCounter NONE = new UseCounter();

    private final LongAdder evaluations = new LongAdder();
    private final Deque<Long> evaluationsBefore = new ArrayDeque<>();
    private final Deque<ContextSample> past = new ArrayDeque<>();
    private volatile ContextSample current = new ContextSample();

    UseCounter() {
        evaluationsBefore.add(0L);
    }

    public void count(EvaluationContext context) {
        evaluations.increment();
        ContextSample sample = current;
        if (sample.wantsMore()) {
            sample.add(context);
        }
    }

    synchronized void turn() {
        evaluationsBefore.addLast(evaluations.sum());
        past.addLast(current);
        current = new ContextSample();
        if (past.size() > TURNS_KEPT) {
            past.removeFirst();
            evaluationsBefore.removeFirst();
        }
    }

    synchronized UseTotal use() {
        UseTotal total = new UseTotal(evaluations.sum() - evaluationsBefore.getFirst());
        past.forEach(sample -> sample.addTo(total));
        current.addTo(total);
        return total;
    }
}
