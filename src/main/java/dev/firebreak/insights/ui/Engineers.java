package dev.firebreak.insights.ui;

import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.Durations;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Chart;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.Figure;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.Lagging;
import dev.firebreak.insights.Overview;
import dev.firebreak.insights.Spread;
import java.time.Duration;
import java.util.List;

/** Which switches and how often, how fast they reach everybody, which instances lag, and what changed. */
final class Engineers extends Div {

    Engineers(Overview overview, InsightsAddress address, InsightsDesk desk, IncidentLinks links) {
        addClassName("insights-body");
        InsightsQuery query = overview.now().query();
        List<Propagations.OfSwitch> switches = desk.insights().switches(desk.actor(), query);
        List<Lagging> lagging = desk.insights().lagging(desk.actor(), query);
        Drawings drawings = new Drawings(overview.parts(), address.stretch().each());
        add(tiles(overview, switches, lagging));
        add(SwitchCard.of(switches));
        add(Executives.pair(
                new Card(
                        Figure.PROPAGATION.title(),
                        "of incidents, each by its slowest flip",
                        new Chart(drawings.figure(Figure.PROPAGATION))),
                LaggingCard.of(lagging)));
        add(Executives.pair(
                ChangesCard.of(desk.insights().changes(desk.actor(), query)), LeftOutCard.of(overview.now(), links)));
        add(new Card("All figures", "median and p90 by nearest rank", FiguresTable.of(overview)));
    }

    private static Div tiles(Overview overview, List<Propagations.OfSwitch> switches, List<Lagging> lagging) {
        int flips = switches.stream().mapToInt(Propagations.OfSwitch::flips).sum();
        int open =
                switches.stream().mapToInt(Propagations.OfSwitch::unconfirmed).sum();
        Spread propagation = overview.now().of(Figure.PROPAGATION).spread();
        Duration p90 = propagation.p90();
        Div tiles = new Div(
                new Tile("Flips", Numbers.of(flips), null)
                        .by("on " + Numbers.count(switches.size(), "switch", "switches")
                                + "; those of drills left out"),
                new Tile("Late or ended without proof", Numbers.of(open), null)
                        .by("flips; those that may still be confirmed in time are not counted"),
                new Tile(
                                "Propagation time, p90",
                                p90 == null ? "–" : Durations.of(p90),
                                p90 == null
                                        ? null
                                        : Addresses.incidents(
                                                overview.now().query(), new Counted.Known(Figure.PROPAGATION)))
                        .by(Figure.PROPAGATION.formula() + " · n = " + Numbers.of(propagation.n())),
                new Tile("Instances that lag", Numbers.of(lagging.size()), null).by("now, whatever time is looked at"));
        tiles.addClassName("tiles");
        return tiles;
    }
}
