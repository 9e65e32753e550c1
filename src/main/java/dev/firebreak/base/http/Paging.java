package dev.firebreak.base.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Keys;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code ?after=&limit=}.
 *
 * @param after the {@code next} of the page before, or null for the start
 * @param limit how many at most
 */
public record Paging(@Nullable String after, int limit) {

    private static final int MOST = 500;
    private static final int USUAL = 100;
    private static final String CURSOR = "must be the `next` of an earlier answer";

    public Paging {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be 1 to " + MOST);
        }
    }

    public static Paging of(@Nullable String after, @Nullable Integer limit) {
        return new Paging(after, limit == null ? USUAL : limit);
    }

    /** One page of a list that is in memory, in the order of its keys. */
    public <T> Page<T> byKey(List<T> all, Function<? super T, String> key) {
        if (after != null && !Keys.isValid(after)) {
            throw new InvalidInput("after", CURSOR);
        }
        List<T> found = all.stream()
                .filter(item -> after == null || key.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(key))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, key);
    }

    /** The sequence number after which to read; 0 for the start. */
    public long afterNumber() {
        if (after == null) {
            return 0;
        }
        try {
            long number = Long.parseLong(after);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new InvalidInput("after", CURSOR + " or a sequence number");
    }
}
