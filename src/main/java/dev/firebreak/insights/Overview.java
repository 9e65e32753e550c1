package dev.firebreak.insights;

import java.util.List;

/**
 * A time, what came before it, and how it went.
 *
 * @param before the same of as long a time, just before
 * @param parts the time in parts of one length
 */
public record Overview(InsightsReport now, InsightsReport before, List<InsightsReport> parts) {

    public Overview {
        parts = List.copyOf(parts);
    }
}
