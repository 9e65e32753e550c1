package dev.firebreak.severities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Severities as people write them, in a form, a request or a file: anything can be missing or wrong.
 *
 * @param axes what each score from 0 to 4 means, by axis and score
 * @param unknownCountsAs a score by axis
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeDocument(
        @Nullable Map<String, Map<String, String>> axes,
        @Nullable List<LevelDocument> levels,
        @Nullable RaisingDocument raising,
        @Nullable Map<String, Integer> unknownCountsAs,
        @Nullable ProvisionalDocument provisional) {

    /** A level as people write it, worst first in their list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LevelDocument(
            @Nullable String key,
            @Nullable String name,
            @Nullable String meaning,
            @Nullable List<RuleDocument> from,
            @Nullable List<String> tells,
            @Nullable String updateEvery,
            @Nullable String reviewDueIn,
            @Nullable List<String> playbooks) {}

    /** One way to reach a level: a score on any of the axes (all where none is named), if need be with a circumstance. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleDocument(
            @Nullable Integer score,
            @Nullable List<String> axes,
            @Nullable List<String> when) {}

    /** Which circumstances raise by one level, and which levels they never raise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RaisingDocument(
            @Nullable List<String> when, @Nullable List<String> never) {}

    /** Whom a provisional severity tells: {@code as_the_level}, or {@code only} some names. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProvisionalDocument(
            @Nullable String tells, @Nullable List<String> names) {}

    /** @throws dev.firebreak.base.InvalidInput naming every field at fault */
    public Scheme define(int version, SchemeOrigin origin) {
        return new SchemeCheck(this).define(version, origin);
    }

    public static SchemeDocument of(Scheme scheme) {
        return new SchemeWriting(scheme).document();
    }
}
