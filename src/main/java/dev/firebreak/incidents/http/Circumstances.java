package dev.firebreak.incidents.http;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.severities.Circumstance;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what makes an incident worse. */
final class Circumstances {

    private Circumstances() {}

    static Set<Circumstance> of(@Nullable List<@Nullable String> keys) {
        return new HashSet<>(Given.each("circumstances", keys, Circumstances::find));
    }

    private static Circumstance find(String key) {
        return Arrays.stream(Circumstance.values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "circumstances",
                        "must be one of "
                                + Arrays.stream(Circumstance.values())
                                        .map(Circumstance::key)
                                        .collect(Collectors.joining(", "))));
    }
}
