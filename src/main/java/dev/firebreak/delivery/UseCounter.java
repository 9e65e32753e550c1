package dev.firebreak.delivery;

import dev.firebreak.switches.EvaluationContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;

/** Counts the evaluations of one thing, and looks at the contexts of the first ones of each minute. */
public final class UseCounter {

    static final int TURN_SECONDS = 60;
    static final int TURNS_KEPT = 5;
    static final int MOMENTS_APART_SECONDS = 5;
    static final int MOMENTS_KEPT = 3;

    /** Of what nobody asked for. */
    static final UseCounter NONE = new UseCounter();

    private final LongAdder evaluations = new LongAdder();
    private final Deque<Long> evaluationsBefore = new ArrayDeque<>();
    private final Deque<ContextSample> past = new ArrayDeque<>();
    private volatile ContextSample current = new ContextSample();
    private final Deque<Moment> moments = new ArrayDeque<>();

    /** How many evaluations there had been at some moment. */
    private record Moment(long at, long evaluations) {}

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

    /** Notes how many there have been, a few times a minute. */
    synchronized void note(long now) {
        moments.addLast(new Moment(now, evaluations.sum()));
        if (moments.size() > MOMENTS_KEPT) {
            moments.removeFirst();
        }
    }

    /** Evaluations a second since the oldest moment that was noted. */
    synchronized double perSecond(long now) {
        Moment oldest = moments.peekFirst();
        if (oldest == null || now <= oldest.at()) {
            return 0;
        }
        return (evaluations.sum() - oldest.evaluations()) * 1e9 / (now - oldest.at());
    }

    boolean isUsed() {
        return evaluations.sum() > 0;
    }

    synchronized UseTotal use() {
        UseTotal total = new UseTotal(evaluations.sum() - evaluationsBefore.getFirst());
        past.forEach(sample -> sample.addTo(total));
        current.addTo(total);
        return total;
    }
}
