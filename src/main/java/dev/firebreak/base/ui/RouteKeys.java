package dev.firebreak.base.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The keys that an address names. Its parts come as they stand there, so that a colon may arrive as %3A. */
public final class RouteKeys {

    private RouteKeys() {}

    /** @throws dev.firebreak.base.InvalidInput if it cannot be a key */
    public static SystemKey system(BeforeEnterEvent event) {
        return new SystemKey(part(event, "system"));
    }

    /** @throws dev.firebreak.base.InvalidInput if it cannot be a key */
    public static SwitchKey key(BeforeEnterEvent event) {
        return new SwitchKey(part(event, "key"));
    }

    /** @throws dev.firebreak.base.InvalidInput if it cannot be a key */
    public static IncidentKey incident(BeforeEnterEvent event) {
        return new IncidentKey(part(event, "key"));
    }

    private static String part(BeforeEnterEvent event, String name) {
        String part = event.getRouteParameters().get(name).orElse("");
        try {
            // A plus is a plus in a path.
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return part;
        }
    }
}
