package dev.firebreak.switches.ui.restores;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.RestoreFlips;
import dev.firebreak.switches.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What can become of one flip: it ends, some of it is let go, or its end comes sooner. */
sealed interface Change {

    String words();

    RestoreFlips.Change of(FlipRow flip);

    /** The usual one: it ends now. */
    record End() implements Change {
        @Override
        public String words() {
            return "ends now";
        }

        @Override
        public RestoreFlips.Change of(FlipRow flip) {
            return new RestoreFlips.End(flip.id());
        }
    }

    /** Some of all traffic is let go; the rest stays contained. */
    record Release(int percent, int stays) implements Change {
        @Override
        public String words() {
            return "lets " + percent + " % go, " + stays + " % stay";
        }

        @Override
        public RestoreFlips.Change of(FlipRow flip) {
            return new RestoreFlips.Release(flip.id(), percent);
        }
    }

    /** It ends by itself, sooner than it would. */
    record EndIn(Duration in) implements Change {
        @Override
        public String words() {
            return "ends in " + RestoreWords.lasting(in);
        }

        @Override
        public RestoreFlips.Change of(FlipRow flip) {
            return new RestoreFlips.EndIn(flip.id(), in);
        }
    }

    /** What there is to choose from, the usual one first. */
    static List<Change> offered(FlipRow flip, Instant now) {
        List<Change> offered = new ArrayList<>();
        offered.add(new End());
        int share =
                switch (flip.scope()) {
                    case Scope.Everyone everyone -> 100;
                    case Scope.Share some -> some.percent();
                    case Scope.Match match -> 0;
                };
        for (int percent : new int[] {1, 5, 10, 25, 50, 75, 90}) {
            if (percent < share) {
                offered.add(new Release(percent, share - percent));
            }
        }
        for (Duration in : List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4))) {
            Instant end = flip.expiresAt();
            if (end == null || now.plus(in).isBefore(end)) {
                offered.add(new EndIn(in));
            }
        }
        return offered;
    }
}
