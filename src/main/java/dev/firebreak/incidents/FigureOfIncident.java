package dev.firebreak.incidents;

import dev.firebreak.delivery.Propagations;
import java.util.Arrays;
import java.util.List;

/** One figure of one incident, as its room shows it: its name, what it comes to or why it does not, and its formula. */
public record FigureOfIncident(Figure figure, FigureValue value) {

    /**
     * All figures of an incident, in their order.
     *
     * @param flips what its flips came to, which moments cannot say
     */
    public static List<FigureOfIncident> all(Moments moments, Propagations.OfIncident flips) {
        return Arrays.stream(Figure.values())
                .map(figure -> new FigureOfIncident(
                        figure, figure == Figure.PROPAGATION ? propagation(flips) : figure.of(moments)))
                .toList();
    }

    /** As slow as its slowest flip, and not known while one of them has not reached everybody. */
    static FigureValue propagation(Propagations.OfIncident flips) {
        if (flips.isOpen()) {
            return new FigureValue.Missing("not everybody has been given it");
        }
        if (flips.slowest() != null) {
            return new FigureValue.Known(flips.slowest());
        }
        return new FigureValue.Missing(
                flips.flips() == 0 ? "no switch was contained" : "nobody who runs asks for the switch");
    }
}
