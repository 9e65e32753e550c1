package dev.firebreak.insights.ui;

import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.Numbers;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether something is better or worse than in the time before, in words and colour. */
record Verdict(String look, String words) {

    private static final String BETTER = "chip-ok";
    private static final String WORSE = "chip-warn";
    private static final String SAME = "chip-neutral";

    /** Fewer are better. */
    static Verdict count(int now, int before, String than) {
        if (now == before) {
            return new Verdict(SAME, "as many as in the " + than);
        }
        return now < before
                ? new Verdict(BETTER, "▼ " + Numbers.of(before - now) + " fewer than in the " + than)
                : new Verdict(WORSE, "▲ " + Numbers.of(now - before) + " more than in the " + than);
    }

    /** Faster is better; nothing is said where one of the two is not known. */
    static Optional<Verdict> time(@Nullable Duration now, @Nullable Duration before, String than) {
        if (now == null || before == null) {
            return Optional.empty();
        }
        if (now.equals(before)) {
            return Optional.of(new Verdict(SAME, "as in the " + than));
        }
        return Optional.of(
                now.compareTo(before) < 0
                        ? new Verdict(BETTER, "▼ " + Durations.of(before.minus(now)) + " faster than in the " + than)
                        : new Verdict(WORSE, "▲ " + Durations.of(now.minus(before)) + " slower than in the " + than));
    }

    Span chip() {
        Span chip = new Span(words);
        chip.addClassNames("chip", look, "tile-verdict");
        return chip;
    }
}
