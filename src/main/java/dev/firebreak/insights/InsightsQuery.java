package dev.firebreak.insights;

import dev.firebreak.base.SystemKey;
import org.jspecify.annotations.Nullable;

/**
 * What to look at: the incidents declared in a time.
 *
 * @param system that concern this system, or null for all
 * @param severity of this level, or null for all
 */
public record InsightsQuery(
        Period period, @Nullable SystemKey system, @Nullable String severity) {

    /** The same of one level only. */
    public InsightsQuery ofLevel(String level) {
        return new InsightsQuery(period, system, level);
    }

    /** The same of the time before. */
    public InsightsQuery before() {
        return new InsightsQuery(period.before(), system, severity);
    }
}
