package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Back;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PageHead;
import dev.firebreak.base.ui.RouteKeys;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.ui.BoardFeed;
import dev.firebreak.timeline.ui.TimelineFeed;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One incident: its clocks, its record, what is contained for it and who works on it; one page, live. */
@Route("incidents/:key")
@PermitAll
final class IncidentRoom extends Div implements BeforeEnterObserver, HasDynamicTitle, PageHead {

    private final RoomDesk desk;
    private final RoomParts make;
    private @Nullable IncidentRow row;
    private @Nullable RoomPanels panels;

    IncidentRoom(RoomDesk desk, RoomParts make, TimelineFeed timeline, BoardFeed board) {
        this.desk = desk;
        this.make = make;
        addClassName("room");
        // Every change of an incident is an entry, on whatever node it was made.
        timeline.follow(this, this::grown);
        board.follow(this, this::switched, this::reached);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        IncidentRow found = desk.incidents().incident(desk.actor(), RouteKeys.incident(event));
        boolean other = row == null || !row.key().equals(found.key());
        row = found;
        if (other || panels == null) {
            removeAll();
            panels = new RoomPanels(make, found, this::grown);
            add(Back.to(Links.incidents(), "Incidents"), panels);
        }
        panels.show(found);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("entry")
                .ifPresent(Objects.requireNonNull(panels)::showEntry);
    }

    /** Looks again: something was written, here or elsewhere. */
    private void grown() {
        IncidentRow before = row;
        if (before == null || panels == null) {
            return;
        }
        try {
            IncidentRow now = desk.incidents().incident(desk.actor(), before.key());
            panels.grow();
            if (!now.equals(before)) {
                row = now;
                panels.show(now);
                getUI().ifPresent(ui -> ui.getPage().setTitle(title(now)));
            }
        } catch (NotFound keptFromThem) {
            gone(before.key());
        }
    }

    /** It became private, and not to whoever looks. */
    private void gone(IncidentKey key) {
        row = null;
        panels = null;
        removeAll();
        add(new GoneNotice(key));
    }

    private void switched(Set<SystemKey> systems) {
        if (row != null && panels != null && row.systems().stream().anyMatch(systems::contains)) {
            panels.switched(row, systems);
        }
    }

    private void reached(Set<SystemKey> systems) {
        if (panels != null) {
            panels.reached(systems);
        }
    }

    @Override
    public String getPageTitle() {
        return row == null ? "Incident" : row.key().value();
    }

    private static String title(IncidentRow row) {
        return row.key() + " " + row.title();
    }

    @Override
    public @Nullable String environment() {
        List<String> environments = row == null
                ? List.of()
                : row.systems().stream()
                        .map(desk.switchDesk().switches()::find)
                        .filter(Objects::nonNull)
                        .map(SystemSnapshot::system)
                        .map(system -> system.environment())
                        .distinct()
                        .toList();
        return environments.size() == 1 ? environments.getFirst() : null;
    }
}
