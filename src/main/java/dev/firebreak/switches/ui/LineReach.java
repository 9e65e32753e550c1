package dev.firebreak.switches.ui;

import dev.firebreak.base.Numbers;
import dev.firebreak.switches.Reach;
import java.util.Comparator;
import java.util.List;

/**
 * How far a switch's flips have got, or who runs of a system, as a line of the board shows it; public, since what turns it
 * into JSON for the browser reads it from elsewhere.
 *
 * @param look {@code held} where it is proven, {@code bad} where somebody does not obey, else {@code quiet}
 * @param words "11 of 14: 3 not yet"
 * @param few what stands there on a phone
 * @param bar whether there is something to fill
 * @param done how many percent have provably been given it
 * @param soon how many percent obey at their next request
 */
public record LineReach(String look, String words, String few, boolean bar, int done, int soon) {

    static final LineReach NOTHING = new LineReach("quiet", "", "", false, 0, 0);

    /** The least that may be said first. */
    static final Comparator<Reach.OfFlip> WEAKEST_FIRST = Comparator.<Reach.OfFlip>comparingInt(LineReach::strength)
            .thenComparingInt(way -> -way.lagging())
            .thenComparingInt(Reach.OfFlip::delivered)
            .thenComparingLong(way -> -slowness(way));

    /** Of all flips in force, the one that got the least far. */
    static LineReach ofContained(List<Reach.OfFlip> ways) {
        return ways.stream().min(WEAKEST_FIRST).map(LineReach::of).orElse(NOTHING);
    }

    /** Of a switch at its normal position: quietly, whether anybody would notice; a phone has no room for it. */
    static LineReach ofNormal(Reach.OfSwitch use) {
        return switch (use.asked()) {
            case NOW -> quiet(ReachWords.instances(use.live()), "");
            case BEFORE -> quiet("nobody asks now", "");
            case NEVER -> quiet("nobody asks for it", "");
        };
    }

    private static LineReach of(Reach.OfFlip way) {
        return switch (way.state()) {
            case COMPLETE -> filled("held", way, complete(way), complete(way));
            case UNDERWAY -> filled("quiet", way, proven(way, later(way)), ReachWords.proven(way));
            case LATE -> filled("bad", way, late(way), way.lagging() > 0 ? notYet(way) : "old answers");
            case NOBODY -> quiet("nobody asks for it", "nobody asks");
            case ENDED, UNKNOWN -> quiet("reach not known", "");
        };
    }

    private static String complete(Reach.OfFlip way) {
        if (ReachWords.countable(way) == 0) {
            return Numbers.of(way.obeysAtNextRequest()) + " at next request";
        }
        String time = way.propagation() == null ? "" : " · " + ReachWords.time(way.propagation());
        return proven(way, time + later(way));
    }

    private static String late(Reach.OfFlip way) {
        return proven(way, way.lagging() > 0 ? ": " + notYet(way) : ": old answers since");
    }

    private static String notYet(Reach.OfFlip way) {
        return Numbers.of(way.lagging()) + " not yet";
    }

    private static String later(Reach.OfFlip way) {
        return way.obeysAtNextRequest() == 0 ? "" : " · " + Numbers.of(way.obeysAtNextRequest()) + " at next request";
    }

    private static String proven(Reach.OfFlip way, String more) {
        return ReachWords.proven(way) + more;
    }

    private static LineReach quiet(String words, String few) {
        return new LineReach("quiet", words, few, false, 0, 0);
    }

    private static LineReach filled(String look, Reach.OfFlip way, String words, String few) {
        int all = ReachWords.countable(way) + way.obeysAtNextRequest();
        return new LineReach(
                look, words, few, all > 0, share(way.delivered(), all), share(way.obeysAtNextRequest(), all));
    }

    /** Rounded down: full is only what is complete. */
    private static int share(int part, int all) {
        return all == 0 ? 0 : (int) (part * 100L / all);
    }

    static int strength(Reach.OfFlip way) {
        return switch (way.state()) {
            case LATE -> 0;
            case UNDERWAY -> 1;
            case NOBODY -> 2;
            case UNKNOWN -> 3;
            case ENDED -> 4;
            case COMPLETE -> 5;
        };
    }

    private static long slowness(Reach.OfFlip way) {
        return way.propagation() == null ? 0 : way.propagation().toNanos();
    }
}
