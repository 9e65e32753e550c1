package dev.firebreak.incidents;

import dev.firebreak.base.IncidentKey;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that an incident points to. */
public sealed interface IncidentLink {

    /**
     * Another incident.
     *
     * @param id null for what comes of merging, which only reopening ends
     * @param by who linked them, or null where the timeline tells
     */
    record Other(
            @Nullable LinkId id,
            LinkKind kind,
            IncidentKey key,
            String title,
            IncidentState state,
            @Nullable String by,
            @Nullable Instant at)
            implements IncidentLink {}

    /** A page outside. */
    record Web(LinkId id, URI url, String title, String by, Instant at) implements IncidentLink {}
}
