package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.delivery.Propagations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what fits a filter, also where flips say whether it does: those are read for so many incidents at once as are needed
 * to fill a page.
 */
@Component
class IncidentSieve {

    private static final int AT_ONCE = 1_000;

    private final IncidentSearch search;
    private final FlipsMeasured flips;

    IncidentSieve(IncidentSearch search, FlipsMeasured flips) {
        this.search = search;
        this.flips = flips;
    }

    List<Long> find(Actor by, IncidentFilter filter, IncidentCursor after, int limit) {
        return switch (filter.counted()) {
            case Counted.Known(Figure figure)
            when figure == Figure.PROPAGATION -> sieved(by, filter, after, limit, FigureValue.Known.class::isInstance);
            case Counted.Missing(Figure figure)
            when figure == Figure.PROPAGATION ->
                sieved(by, filter, after, limit, FigureValue.Missing.class::isInstance);
            case null -> numbers(search.find(by, filter, after, limit));
            case Counted _ -> numbers(search.find(by, filter, after, limit));
        };
    }

    private List<Long> sieved(
            Actor by, IncidentFilter filter, IncidentCursor after, int limit, Predicate<FigureValue> wanted) {
        List<Long> found = new ArrayList<>();
        IncidentCursor last = after;
        List<IncidentCursor> next;
        do {
            next = search.find(by, filter, last, AT_ONCE);
            found.addAll(wanted(numbers(next), wanted));
            last = next.isEmpty() ? last : next.getLast();
        } while (found.size() < limit && next.size() == AT_ONCE);
        return found.stream().limit(limit).toList();
    }

    private List<Long> wanted(List<Long> numbers, Predicate<FigureValue> wanted) {
        Map<IncidentKey, Propagations.OfIncident> came =
                flips.of(numbers.stream().map(Keys::of).collect(Collectors.toSet()));
        return numbers.stream()
                .filter(number -> wanted.test(
                        FigureOfIncident.propagation(came.getOrDefault(Keys.of(number), Propagations.OfIncident.NONE))))
                .toList();
    }

    private static List<Long> numbers(List<IncidentCursor> places) {
        return places.stream().map(IncidentCursor::number).toList();
    }
}
