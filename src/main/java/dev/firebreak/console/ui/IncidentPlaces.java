package dev.firebreak.console.ui;

import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.IncidentRow;
import dev.firebreak.incidents.ui.IncidentFinder;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The incidents that one palette can go to: open ones at once, others once something is typed. */
final class IncidentPlaces {

    static final String KIND = "incident";

    private final Switches switches;
    private final IncidentFinder finder;
    private final List<Place> open;
    private @Nullable List<Place> ended;

    IncidentPlaces(Switches switches, IncidentFinder finder) {
        this.switches = switches;
        this.finder = finder;
        this.open = places(finder.open());
    }

    List<Place> open() {
        return open;
    }

    List<Place> ended() {
        if (ended == null) {
            ended = places(finder.recent());
        }
        return ended;
    }

    /** The one whose key was typed, however old; a number alone is enough. */
    List<Place> named(String typed) {
        String key = typed.strip().matches("[1-9][0-9]{0,17}") ? "INC-" + typed.strip() : typed;
        return places(finder.byKey(key).stream().toList());
    }

    private List<Place> places(List<IncidentRow> rows) {
        List<Place> places = new ArrayList<>();
        rows.forEach(row -> places.add(place(row)));
        return places;
    }

    private Place place(IncidentRow row) {
        String systems = row.systems().stream().map(this::name).sorted().collect(Collectors.joining(", "));
        String detail = row.severity().level() + " · " + row.state().label() + (row.drill() ? " · drill" : "") + " · "
                + systems;
        return new Place(row.key() + " " + row.title(), detail, KIND, Links.incident(row.key()), false);
    }

    private String name(SystemKey key) {
        SystemSnapshot system = switches.find(key);
        return system == null ? key.value() : system.system().name();
    }
}
