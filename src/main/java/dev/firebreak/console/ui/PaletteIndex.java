package dev.firebreak.console.ui;

import com.vaadin.flow.server.menu.MenuConfiguration;
import dev.firebreak.base.Actor;
import dev.firebreak.base.Permission;
import dev.firebreak.base.ui.Links;
import dev.firebreak.incidents.ui.IncidentFinder;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemRow;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.switches.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Everything the palette can go to, ranked in memory by what was typed. */
final class PaletteIndex {

    private static final int MOST = 20;

    /** So that what is contained is seen as well, however many incidents are open. */
    private static final int MOST_OPEN = 7;

    private record Ranked(Place place, int score) {}

    private final List<Place> places = new ArrayList<>();
    private final IncidentPlaces incidents;

    /** As everything stands when the palette opens; what has ended is read when something is typed. */
    PaletteIndex(Switches switches, IncidentFinder finder, Actor reader) {
        this.incidents = new IncidentPlaces(switches, finder);
        places.addAll(incidents.open());
        MenuConfiguration.getMenuEntries()
                .forEach(page -> places.add(new Place(page.title(), "", "page", trimmed(page.path()), false)));
        if (reader.may(Permission.RESPOND)) {
            places.add(new Place("Declare incident", "Says that something is wrong", "act", Links.declare(), false));
        }
        switches.systems().forEach(this::add);
    }

    /** The best first, at most twenty; without a word, what is open or contained and the pages. */
    List<Place> find(String typed) {
        if (typed.isBlank()) {
            return unasked().limit(MOST).toList();
        }
        List<Place> all = new ArrayList<>(places);
        all.addAll(incidents.ended());
        List<Place> named = incidents.named(typed);
        return Stream.concat(named.stream(), ranked(all, typed).filter(place -> !named.contains(place)))
                .limit(MOST)
                .toList();
    }

    private Stream<Place> unasked() {
        return Stream.of(
                        incidents.open().stream().limit(MOST_OPEN),
                        places.stream().filter(Place::contained),
                        places.stream().filter(place -> place.kind().equals("act")),
                        places.stream().filter(place -> place.kind().equals("page")))
                .flatMap(each -> each);
    }

    /** Those that fit what was typed, the best first. */
    static Stream<Place> ranked(List<Place> places, String typed) {
        return places.stream()
                .map(place -> new Ranked(place, score(typed, place)))
                .filter(ranked -> ranked.score() != Fuzzy.NO_MATCH)
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .map(Ranked::place);
    }

    private static int score(String typed, Place place) {
        int inTitle = Fuzzy.score(typed, place.title());
        if (inTitle != Fuzzy.NO_MATCH) {
            return inTitle + 60 + (place.contained() ? 10 : 0);
        }
        return Fuzzy.score(typed, place.text());
    }

    private void add(SystemSnapshot snapshot) {
        SystemRow system = snapshot.system();
        String where = system.name() + " · " + system.environment();
        snapshot.switches().forEach(state -> places.add(place(system, state, where)));
        if (snapshot.contained() > 0) {
            places.add(new Place(
                    "Restore " + system.name(), where, "page of a system", Links.restore(system.key()), false));
        }
        places.add(new Place("Modes of " + system.name(), where, "page of a system", Links.modes(system.key()), false));
        places.add(new Place(
                "Instances of " + system.name(), where, "page of a system", Links.instances(system.key()), false));
        places.add(new Place(
                "Connect to " + system.name(), where, "page of a system", Links.connect(system.key()), false));
        places.add(new Place(
                system.name(), system.environment(), "system", Links.switchboard() + "?filter=" + system.key(), false));
    }

    private static Place place(SystemRow system, SwitchState state, String where) {
        return new Place(
                state.definition().name(),
                where + " · " + state.key(),
                Words.lower(state.definition().kind()),
                Links.toSwitch(system.key(), state.key()),
                state.isContained());
    }

    private static String trimmed(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
