package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.Component;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.ShellAddition;
import java.time.Clock;

/** Says on every page how many incidents are open, and whose status update is overdue. */
@org.springframework.stereotype.Component
record IncidentsEverywhere(OpenIncidents open, IncidentFeed feed, CurrentActor actors, Clock clock)
        implements ShellAddition {

    @Override
    public String page() {
        return Links.incidents();
    }

    @Override
    public Component badge() {
        return new OpenBadge(open, feed, actors);
    }

    @Override
    public Component line() {
        return new OverdueLine(this);
    }
}
