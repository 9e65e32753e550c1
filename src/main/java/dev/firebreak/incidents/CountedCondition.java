package dev.firebreak.incidents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in the database's words what a number of the figures counts; must agree with {@link Figure#of} and {@link Measured#counts}. */
final class CountedCondition {

    private static final String COUNTS = "i.drill = false and i.state in ("
            + Arrays.stream(IncidentState.values())
                    .filter(IncidentState::counts)
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", "))
            + ")";

    private CountedCondition() {}

    /** Of what flips say it tells only that the incident counts. */
    static String of(Counted counted) {
        return COUNTS
                + switch (counted) {
                    case Counted.Each() -> "";
                    case Counted.Known(Figure figure) -> isMeasured(figure) ? "" : " and " + known(figure);
                    case Counted.Missing(Figure figure) -> isMeasured(figure) ? "" : " and " + missing(figure);
                    case Counted.Invalid(Figure figure) ->
                        isMeasured(figure) ? " and 1 = 0" : " and " + invalid(figure);
                    case Counted.InvalidInAny() -> " and (" + invalidInAny() + ")";
                };
    }

    /** Whether flips say what it is, and no moments. */
    private static boolean isMeasured(Figure figure) {
        return figure.from() == null || figure.to() == null;
    }

    private static String known(Figure figure) {
        return end(figure) + " >= " + beginning(figure);
    }

    private static String missing(Figure figure) {
        return "(" + end(figure) + " is null or " + beginning(figure) + " is null)";
    }

    private static String invalid(Figure figure) {
        return end(figure) + " < " + beginning(figure);
    }

    private static String invalidInAny() {
        return Arrays.stream(Figure.values())
                .filter(figure -> !isMeasured(figure))
                .map(CountedCondition::invalid)
                .collect(Collectors.joining(" or "));
    }

    /** Where nobody was paged, whoever acknowledged was waited for since it was declared. */
    private static String beginning(Figure figure) {
        String column = column(Objects.requireNonNull(figure.from()));
        return figure == Figure.TTA ? "coalesce(" + column + ", " + column(Milestone.DECLARED) + ")" : column;
    }

    private static String end(Figure figure) {
        return column(Objects.requireNonNull(figure.to()));
    }

    private static String column(Milestone milestone) {
        return "i." + milestone.name().toLowerCase(Locale.ROOT) + "_at";
    }
}
