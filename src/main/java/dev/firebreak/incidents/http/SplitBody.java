package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.SplitIncident;
import dev.firebreak.switches.FlipId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part that becomes an incident of its own.
 *
 * @param systems keys of the systems that the new one concerns
 * @param flips ids of flips that go over
 * @param entries seqs of timeline entries that belong to the new one too
 */
record SplitBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable String> systems,

        @Nullable List<@Nullable String> flips,
        @Nullable List<@Nullable Long> entries,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason) {

    SplitIncident command(Actor by, IncidentKey incident) {
        return new SplitIncident(
                by,
                incident,
                RecordGiven.text("title", title),
                each("systems", systems, SystemKey::new).stream().collect(Collectors.toSet()),
                each("flips", flips, FlipId::parse),
                seqs(),
                new Reason(reason == null ? "" : reason));
    }

    private List<Long> seqs() {
        List<Long> seqs = new ArrayList<>();
        for (Long seq : entries == null ? List.<@Nullable Long>of() : entries) {
            if (seq == null) {
                throw new InvalidInput("entries", "must be numbers of entries");
            }
            seqs.add(seq);
        }
        return seqs;
    }

    private static <T> List<T> each(String field, @Nullable List<@Nullable String> values, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        for (String value : values == null ? List.<@Nullable String>of() : values) {
            all.add(read.apply(RecordGiven.text(field, value)));
        }
        return all;
    }
}
