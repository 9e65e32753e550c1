package dev.firebreak.base.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page starts: given as {@code after}; null where there is none
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * From one more item than was asked for, which only tells that there are more.
     *
     * @param cursor where an item stands in the list
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<? super T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
