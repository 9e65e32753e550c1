package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import org.springframework.beans.factory.ObjectProvider;

/** Shows the keys of incidents wherever they are named: as links where they lead somewhere, and never broken in two lines. */
@org.springframework.stereotype.Component
public class IncidentLinks {

    private static final String LOOK = "incident-key";

    private final ObjectProvider<IncidentRooms> rooms;
    private final IncidentRegister incidents;

    IncidentLinks(ObjectProvider<IncidentRooms> rooms, IncidentRegister incidents) {
        this.rooms = rooms;
        this.incidents = incidents;
    }

    /** A link to its room; only the key where it is an incident of some other system. */
    public Component of(IncidentKey key) {
        String path = path(key);
        Component shown = path.isEmpty() ? new Span(words(key)) : new Anchor(path, words(key));
        shown.getElement().getClassList().add(LOOK);
        return shown;
    }

    /** The key; of a rehearsal, that it is one. */
    public String words(IncidentKey key) {
        return incidents.isDrill(key) ? key + " (drill)" : key.value();
    }

    /** Where its room is; empty where there is none. */
    public String path(IncidentKey key) {
        IncidentRooms known = rooms.getIfAvailable();
        return known != null && known.has(key) ? Links.incident(key) : "";
    }
}
