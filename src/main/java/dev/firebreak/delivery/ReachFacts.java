package dev.firebreak.delivery;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Fact;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import java.time.Duration;
import java.time.Instant;
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

    private final Switches switches;

    ReachFacts(Switches switches) {
        this.switches = switches;
    }

    Fact complete(List<FlipRow> flips, Reach.OfFlip reach, Instant at) {
        Duration propagation = reach.propagation();
        String who = propagation == null
                ? instances(reach.live()) + " that " + (reach.live() == 1 ? "asks" : "ask") + " each time"
                : reach.live() == 1 ? "The one instance" : "All " + instances(reach.live());
        String how = propagation == null
                ? ", so " + (reach.live() == 1 ? "it obeys" : "they obey") + " at the next request"
                : ", the last one after " + words(propagation);
        String later = propagation == null || reach.obeysAtNextRequest() == 0
                ? ""
                : "; " + reach.obeysAtNextRequest() + " of them at the next request";
        String verb = reach.live() == 1 ? " obeys " : " obey ";
        String sentence = propagation == null ? who + ": " + what(flips) + how : who + verb + what(flips) + how + later;
        return fact(COMPLETE, flips, at, sentence + ".", reach);
    }

    Fact late(List<FlipRow> flips, Reach.OfFlip reach, Duration target, Instant at) {
        String names = reach.laggards().stream().map(ReachFacts::name).limit(3).collect(Collectors.joining(", "));
        int more = reach.lagging() - Math.min(3, reach.laggards().size());
        String who = more > 0
                ? names + " and " + more + " more do not"
                : names + (reach.lagging() == 1 ? " does not" : " do not");
        return fact(
                LATE,
                flips,
                at,
                reach.delivered() + " of " + instances(reach.live()) + " obey " + what(flips) + " after "
                        + words(target) + "; " + who + ".",
                reach);
    }

    private static String name(Reach.Laggard laggard) {
        return laggard.silent() ? laggard.name() + " (silent)" : laggard.name();
    }

    /** One switch by its name and position, more by their number. */
    private String what(List<FlipRow> flips) {
        FlipRow first = flips.getFirst();
        if (flips.size() > 1) {
            return "the containment of " + flips.size() + " switches";
        }
        SwitchState state = switches.state(first.system(), first.switchKey());
        return "“" + state.definition().name() + ": "
                + state.definition().position(first.position()).label() + "”";
    }

    private static Fact fact(String kind, List<FlipRow> flips, Instant at, String sentence, Reach.OfFlip reach) {
        FlipRow first = flips.getFirst();
        @Nullable SwitchKey only = flips.size() == 1 ? first.switchKey() : null;
        return new Fact(
                kind, Actor.console(), at, first.system(), only, first.incident(), sentence, details(flips, reach));
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

    private static String instances(int count) {
        return count == 1 ? "1 instance" : count + " instances";
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
