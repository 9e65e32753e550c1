package dev.firebreak.severities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of the severities comes from.
 *
 * @param at null for what is shipped and not stored yet
 */
public record SchemeOrigin(@Nullable Instant at, String by, String reason) {

    static final SchemeOrigin SHIPPED = new SchemeOrigin(null, "Firebreak", "shipped with Firebreak");

    SchemeOrigin at(Instant moment) {
        return new SchemeOrigin(moment, by, reason);
    }
}
