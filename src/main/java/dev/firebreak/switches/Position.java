package dev.firebreak.switches;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One way a switch can stand.
 *
 * @param description what users will notice
 * @param value what an application is given
 * @param restraint 0 for the normal position, higher is safer; people are never shown the number
 * @param fallbackApprovedBy who approved this as a fallback, or null
 * @param fallbackReviewDue when that approval must be looked at again, or null
 */
public record Position(
        PositionKey key,
        String label,
        String description,
        JsonNode value,
        int restraint,
        @Nullable String fallbackApprovedBy,
        @Nullable LocalDate fallbackReviewDue) {}
