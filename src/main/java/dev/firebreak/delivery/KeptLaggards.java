package dev.firebreak.delivery;

import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who did not obey, as one column keeps it. */
final class KeptLaggards {

    /** What stands in the column: these names must stay, since rows of old do. */
    private record Kept(String name, long behindMs, boolean silent, boolean mayBeSeveral, boolean unprovable) {}

    /** What a newer console wrote beside it is none of this one's business. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private KeptLaggards() {}

    /** Null where there are none, which nearly always is so. */
    static @Nullable String text(List<Reach.Laggard> laggards) {
        return laggards.isEmpty()
                ? null
                : MAPPER.writeValueAsString(laggards.stream()
                        .limit(Reach.MOST_NAMED)
                        .map(each -> new Kept(
                                each.name(),
                                each.behind().toMillis(),
                                each.silent(),
                                each.mayBeSeveral(),
                                each.unprovable()))
                        .toList());
    }

    /** Rows of before this was kept have none. */
    static List<Reach.Laggard> read(@Nullable String text) {
        return text == null
                ? List.of()
                : List.of(MAPPER.readValue(text, Kept[].class)).stream()
                        .map(each -> new Reach.Laggard(
                                each.name(),
                                Duration.ofMillis(each.behindMs()),
                                each.silent(),
                                each.mayBeSeveral(),
                                each.unprovable()))
                        .toList();
    }
}
