package dev.firebreak.insights;

import dev.firebreak.base.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A time to look at: from its first moment until before its last. */
public record Period(Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    public Period {
        if (!from.isBefore(to)) {
            throw new InvalidInput("to", "must be after from");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new InvalidInput("from", "must be at most ten years before to");
        }
    }

    /** As long, and just before it. */
    public Period before() {
        return new Period(from.minus(length()), from);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The same in so many parts of one length. */
    public List<Period> parts(int count) {
        Duration each = length().dividedBy(count);
        return IntStream.range(0, count)
                .mapToObj(part -> new Period(
                        from.plus(each.multipliedBy(part)),
                        part == count - 1 ? to : from.plus(each.multipliedBy(part + 1L))))
                .toList();
    }
}
