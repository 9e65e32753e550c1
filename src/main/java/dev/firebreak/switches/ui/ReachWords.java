package dev.firebreak.switches.ui;

import dev.firebreak.base.Numbers;
import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.util.Locale;

/** How far flips have got and who runs, in words. */
final class ReachWords {

    private ReachWords() {}

    /** "1 instance", "1,204 instances". */
    static String instances(int count) {
        return count(count, "instance", "instances");
    }

    static String count(long count, String one, String many) {
        return Numbers.count(count, one, many);
    }

    /** "38 requests/s", or "12 requests/min" where a second is too short to count in. */
    static String rate(double perSecond) {
        if (perSecond >= 0.95) {
            return count(rounded(perSecond), "request/s", "requests/s");
        }
        long perMinute = Math.round(perSecond * 60);
        return perMinute == 0 ? "no requests" : count(perMinute, "request/min", "requests/min");
    }

    /** Two digits are enough; more would only flicker. */
    private static long rounded(double number) {
        long digits = Math.round(number);
        long step = 1;
        while (digits / step >= 100) {
            step *= 10;
        }
        return Math.round((double) digits / step) * step;
    }

    /** "40 ms", "0.4 s", "12 s", "3 min". */
    static String time(Duration time) {
        long millis = Math.max(0, time.toMillis());
        if (millis < 100) {
            return Math.max(1, millis) + " ms";
        }
        if (millis < 9_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1_000.0);
        }
        long seconds = Math.round(millis / 1_000.0);
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }

    /**
     * How many have to prove that they have it, silent ones too: who holds no values and has not asked since is counted
     * apart.
     */
    static int countable(Reach.OfFlip way) {
        return Math.max(way.delivered() + way.lagging(), way.live() - way.obeysAtNextRequest());
    }

    /** "5 of 6". */
    static String proven(Reach.OfFlip way) {
        return Numbers.of(way.delivered()) + " of " + Numbers.of(countable(way));
    }

    /** Who runs of a system, what is wrong first: "1 does not obey · 6 instances · 38 requests/s". */
    static String running(Reach.OfSystem system) {
        String live = system.live() == 0 ? "no instance runs" : instances(system.live());
        if (system.expected() != null && system.live() < system.expected()) {
            live = Numbers.of(system.live()) + " of " + Numbers.of(system.expected()) + " instances expected";
        }
        String lagging = system.lagging() == 0 ? "" : lagging(system) + " · ";
        String silent = system.silent() > 0 ? " · " + Numbers.of(system.silent()) + " silent" : "";
        String rate = system.live() > 0 && system.perSecond() > 0 ? " · " + rate(system.perSecond()) : "";
        return lagging + live + silent + rate;
    }

    private static String lagging(Reach.OfSystem system) {
        return Reach.Laggard.allDisobey(system.laggards())
                ? count(system.lagging(), "does not obey", "do not obey")
                : count(system.lagging(), "is not confirmed", "are not confirmed");
    }

    /** Who runs of a system, in a colour of its own where something is wrong. */
    static String look(Reach.OfSystem system) {
        if (system.lagging() > 0 || (system.live() == 0 && system.expected() != null && system.expected() > 0)) {
            return "bad";
        }
        boolean fewer = system.expected() != null && system.live() < system.expected();
        return fewer ? "warn" : "quiet";
    }
}
