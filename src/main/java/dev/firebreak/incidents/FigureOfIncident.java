package dev.firebreak.incidents;

import dev.firebreak.delivery.Propagations;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure of one incident, as its room shows it: its name, what it comes to or why it does not, and its formula. */
public record FigureOfIncident(Figure figure, FigureValue value) {

    /**
     * All figures of an incident, in their order.
     *
     * @param flips what its flips came to, which moments cannot say
     * @param noted what was noted of them before, those of merged incidents included; null where nothing was
     */
    public static List<FigureOfIncident> all(Moments moments, Propagations.OfIncident flips, @Nullable Duration noted) {
        return Arrays.stream(Figure.values())
                .map(figure -> new FigureOfIncident(
                        figure, figure == Figure.PROPAGATION ? propagation(flips, noted) : figure.of(moments)))
                .toList();
    }

    /** As slow as its slowest flip, and not known while one of them has not reached everybody. */
    private static FigureValue propagation(Propagations.OfIncident flips, @Nullable Duration noted) {
        Duration slowest = slower(flips.slowest(), noted);
        if (flips.isOpen()) {
            return new FigureValue.Missing("not everybody has been given it");
        }
        if (slowest != null) {
            return new FigureValue.Known(slowest);
        }
        return new FigureValue.Missing(
                flips.flips() == 0 ? "no switch was contained" : "nobody who runs asks for the switch");
    }

    private static @Nullable Duration slower(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? other : one;
    }
}
