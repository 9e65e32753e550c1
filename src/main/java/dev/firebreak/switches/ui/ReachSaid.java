package dev.firebreak.switches.ui;

import dev.firebreak.base.Numbers;
import dev.firebreak.switches.Reach;
import java.util.ArrayList;
import java.util.List;

/** How far a flip has got, in sentences for whoever made it. */
final class ReachSaid {

    private ReachSaid() {}

    /** The one sentence that matters. */
    static String headline(Reach.OfFlip way) {
        int all = ReachWords.countable(way);
        return switch (way.state()) {
            case COMPLETE -> complete(way, all);
            case UNDERWAY -> of(way, all) + " so far.";
            case LATE -> late(way, all);
            case NOBODY -> "Nobody who runs asks for it, so nothing is proven.";
            case ENDED -> "It ended before all obeyed: " + ReachWords.proven(way) + " had it.";
            case UNKNOWN -> "How far it got was not followed.";
        };
    }

    private static String complete(Reach.OfFlip way, int all) {
        if (all == 0) {
            return "No instance holds values: " + ReachWords.count(way.obeysAtNextRequest(), "obeys", "obey")
                    + " at the next request.";
        }
        String time = way.propagation() == null ? "." : ", after " + ReachWords.time(way.propagation()) + ".";
        if (way.obeysAtNextRequest() > 0) {
            return Numbers.of(all) + " of " + ReachWords.instances(all + way.obeysAtNextRequest())
                    + (all == 1 ? " obeys" : " obey") + ", all that hold values" + time;
        }
        return (all == 1 ? "The one instance obeys" : "All " + ReachWords.instances(all) + " obey") + time;
    }

    private static String late(Reach.OfFlip way, int all) {
        if (way.lagging() == 0) {
            return of(way, all) + ", but older answers went out since.";
        }
        boolean disobey = Reach.Laggard.allDisobey(way.laggards());
        return of(way, all) + ": "
                + ReachWords.count(
                        way.lagging(),
                        disobey ? "does not." : "is not confirmed.",
                        disobey ? "do not." : "are not confirmed.");
    }

    private static String of(Reach.OfFlip way, int all) {
        return ReachWords.proven(way) + (all == 1 ? " instance obeys" : " instances obey");
    }

    /** What else has to be known of it. */
    static List<String> notes(Reach.OfFlip way) {
        List<String> notes = new ArrayList<>();
        if (way.obeysAtNextRequest() > 0 && ReachWords.countable(way) > 0) {
            notes.add(asking(way));
        }
        if (way.servedOld() > 0) {
            notes.add(ReachWords.count(way.servedOld(), "older answer was", "older answers were")
                    + " given after the flip.");
        }
        return notes;
    }

    private static String asking(Reach.OfFlip way) {
        String more = Numbers.of(way.obeysAtNextRequest()) + " more ";
        if (way.state() == Reach.State.ENDED) {
            return more + "held no values and had not asked since.";
        }
        return more
                + (way.obeysAtNextRequest() == 1
                        ? "holds no values and obeys at its next request."
                        : "hold no values and obey at their next request.");
    }

    static String lags(Reach.Laggard laggard) {
        if (laggard.unprovable()) {
            return " cannot be confirmed, a proxy answers in its stead, for ";
        }
        return laggard.silent() ? " is silent and not confirmed, for " : " does not obey, for ";
    }

    /** Of a flip that has ended: until then, and for how long. */
    static String lagged(Reach.Laggard laggard) {
        String time = ReachWords.time(laggard.behind());
        if (laggard.unprovable()) {
            return " could not be confirmed, a proxy answers in its stead, for " + time;
        }
        return (laggard.silent() ? " was silent and not confirmed, for " : " had not obeyed, for ") + time;
    }

    static String look(Reach.OfFlip way) {
        return switch (way.state()) {
            case COMPLETE -> "held";
            case LATE -> "bad";
            case UNDERWAY, NOBODY, ENDED, UNKNOWN -> "quiet";
        };
    }
}
