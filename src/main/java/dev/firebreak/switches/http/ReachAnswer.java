package dev.firebreak.switches.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a flip has got, as the API shows it.
 *
 * @param state nobody, underway, late, complete, ended (before everybody had it) or unknown
 * @param live instances that run and ask for the switch
 * @param sent to how many it was written; that proves nothing
 * @param delivered how many have provably been given it
 * @param obeysAtNextRequest how many hold no values and obey when they next ask
 * @param firstAt when the first instance had it
 * @param medianMs milliseconds from the request until half of them had it
 * @param lastAt when the last one so far had it
 * @param propagationMs milliseconds from the request to the last instance that holds values, once complete
 * @param laggards who holds values and does not obey, the longest first; 20 at most
 * @param lagging how many these are
 * @param servedOld older answers that were given after the flip
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReachAnswer(
        String state,
        int live,
        int sent,
        int delivered,
        int obeysAtNextRequest,
        @Nullable Instant firstAt,
        @Nullable Long medianMs,
        @Nullable Instant lastAt,
        @Nullable Long propagationMs,
        List<Laggard> laggards,
        int lagging,
        long servedOld,
        boolean complete) {

    /**
     * An instance that does not obey.
     *
     * @param behindMs for how long, in milliseconds
     * @param silent whether it was not heard from lately, so that it may not run at all
     * @param mayBeSeveral whether more than one may go by this name
     * @param unprovable whether it is reached through a proxy that answers in its stead, so that it is never confirmed
     */
    record Laggard(String instance, long behindMs, boolean silent, boolean mayBeSeveral, boolean unprovable) {

        static Laggard of(Reach.Laggard laggard) {
            return new Laggard(
                    laggard.name(),
                    laggard.behind().toMillis(),
                    laggard.silent(),
                    laggard.mayBeSeveral(),
                    laggard.unprovable());
        }
    }

    static ReachAnswer of(Reach.OfFlip reach) {
        Duration propagation = reach.propagation();
        return new ReachAnswer(
                Words.lower(reach.state()),
                reach.live(),
                reach.sent(),
                reach.delivered(),
                reach.obeysAtNextRequest(),
                reach.firstAt(),
                reach.medianMillis(),
                reach.lastAt(),
                propagation == null ? null : propagation.toMillis(),
                reach.laggards().stream().map(Laggard::of).toList(),
                reach.lagging(),
                reach.servedOld(),
                reach.isComplete());
    }
}
