package dev.firebreak.delivery;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.Switches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what the timeline tells of a flip's way: once when everybody has it, and once when that takes too long. */
@Component
class ReachFacts {

    static final String COMPLETE = "reach.complete";
    static final String LATE = "reach.late";
    private static final int MOST_NAMED = 3;

    private final Switches switches;

    ReachFacts(Switches switches) {
        this.switches = switches;
    }

    /** Everybody has it; where nobody holds values they all ask each time, and so obey at their next request. */
    Fact complete(List<FlipRow> flips, Reach.OfFlip reach, Instant at) {
        Duration propagation = reach.propagation();
        if (propagation == null) {
            return fact(COMPLETE, flips, at, all(reach.live()) + what(flips) + " at the next request", reach);
        }
        int proven = reach.live() - reach.obeysAtNextRequest();
        String when = (proven == 1 ? " after " : ", the last one after ") + words(propagation);
        return fact(COMPLETE, flips, at, all(proven) + what(flips) + when + atNextRequest(reach), reach);
    }

    private static String all(int instances) {
        return instances == 1 ? "the one instance obeys " : "all " + instances + " instances obey ";
    }

    /** Not proven, and so counted apart. */
    private static String atNextRequest(Reach.OfFlip reach) {
        int more = reach.obeysAtNextRequest();
        return more == 0 ? "" : "; " + more + (more == 1 ? " more obeys" : " more obey") + " at the next request";
    }

    /** Of all that are owed it, the silent ones too. */
    Fact late(List<FlipRow> flips, Reach.OfFlip reach, Duration target, Instant at) {
        String who = laggards(reach);
        int all = reach.delivered() + reach.lagging();
        String how = reach.delivered() + " of " + (all == 1 ? "1 instance obeys " : all + " instances obey ");
        return fact(
                LATE,
                flips,
                at,
                how + what(flips) + " after " + words(target) + "; " + who + atNextRequest(reach),
                reach);
    }

    private static String name(Reach.Laggard laggard) {
        if (laggard.unprovable()) {
            return laggard.name() + " (behind a proxy)";
        }
        return laggard.silent() ? laggard.name() + " (silent)" : laggard.name();
    }

    /** Whoever disobeys, and apart from these whoever may. */
    private static String laggards(Reach.OfFlip reach) {
        List<Reach.Laggard> named = reach.laggards().stream().limit(MOST_NAMED).toList();
        List<String> said = new ArrayList<>();
        add(said, named.stream().filter(Reach.Laggard::disobeys).toList(), " does not", " do not");
        add(
                said,
                named.stream().filter(laggard -> !laggard.disobeys()).toList(),
                " is not confirmed",
                " are not confirmed");
        int more = reach.lagging() - named.size();
        if (more > 0) {
            said.add("nor " + (more == 1 ? "is 1 more" : "are " + more + " more"));
        }
        return String.join(", ", said);
    }

    private static void add(List<String> said, List<Reach.Laggard> these, String one, String several) {
        if (!these.isEmpty()) {
            String names = these.stream().map(ReachFacts::name).collect(Collectors.joining(", "));
            said.add(names + (these.size() == 1 ? one : several));
        }
    }

    /** Of one switch its position, of more their number. */
    private String what(List<FlipRow> flips) {
        FlipRow first = flips.getFirst();
        return flips.size() > 1
                ? "the containment of " + flips.size() + " switches"
                : "“" + definition(first).position(first.position()).label() + "”";
    }

    private SwitchDefinition definition(FlipRow flip) {
        return switches.state(flip.system(), flip.switchKey()).definition();
    }

    /** As other entries do: the name of the switch, if it is one, before the colon. */
    private Fact fact(String kind, List<FlipRow> flips, Instant at, String said, Reach.OfFlip reach) {
        FlipRow first = flips.getFirst();
        @Nullable SwitchKey only = flips.size() == 1 ? first.switchKey() : null;
        String sentence = only == null
                ? said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1)
                : definition(first).name() + ": " + said;
        return new Fact(
                kind,
                Actor.console(),
                at,
                first.system(),
                only,
                first.incident(),
                sentence + ".",
                details(flips, reach));
    }

    private static Map<String, Object> details(List<FlipRow> flips, Reach.OfFlip reach) {
        Map<String, Object> details = new TreeMap<>();
        details.put("revision", flips.getFirst().revision());
        details.put(
                "flips",
                flips.stream().limit(200).map(flip -> flip.id().toString()).toList());
        details.put("live", reach.live());
        details.put("delivered", reach.delivered());
        details.put("obeysAtNextRequest", reach.obeysAtNextRequest());
        details.put("servedOld", reach.servedOld());
        details.put(
                "laggards", reach.laggards().stream().map(Reach.Laggard::name).toList());
        Duration propagation = reach.propagation();
        if (propagation != null) {
            details.put("propagationMs", propagation.toMillis());
        }
        return details;
    }

    /** "42 ms", "1.3 s" or "2 min 5 s". */
    static String words(Duration time) {
        if (time.toMillis() < 1_000) {
            return time.toMillis() + " ms";
        }
        if (time.toSeconds() < 60) {
            double seconds = time.toMillis() / 1_000.0;
            return time.toMillisPart() == 0 ? time.toSeconds() + " s" : String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
