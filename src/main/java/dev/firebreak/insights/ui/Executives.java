package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Chart;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.Figure;
import dev.firebreak.insights.FigureSummary;
import dev.firebreak.insights.InsightsQuery;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.Overview;
import dev.firebreak.insights.Spread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many, how bad, how fast, better or worse, what is overdue and what to decide. */
final class Executives extends Div {

    private final Overview overview;
    private final Stretch stretch;

    Executives(Overview overview, InsightsAddress address, InsightsDesk desk, IncidentLinks links) {
        this.overview = overview;
        this.stretch = address.stretch();
        addClassName("insights-body");
        InsightsReport now = overview.now();
        Drawings drawings = new Drawings(overview.parts(), stretch.each());
        add(tiles());
        add(pair(
                new Card(
                                "How many and how bad",
                                "",
                                new Chart(drawings.incidents(desk.choices().levels())))
                        .note("Each bar leads to its incidents."),
                new Card(Figure.TTC.title(), Figure.TTC.formula(), new Chart(drawings.figure(Figure.TTC)))
                        .note(said(now.query(), now.of(Figure.TTC)))));
        add(pair(DecideCard.of(desk.decisions().of(desk.actor(), now)), LeftOutCard.of(now, links)));
        add(new Card("All figures", "median and p90 by nearest rank", FiguresTable.of(overview)));
    }

    private Div tiles() {
        InsightsReport now = overview.now();
        int count = now.counts().all();
        Tile incidents = new Tile("Incidents", Numbers.of(count), Addresses.incidents(now.query(), new Counted.Each()))
                .with(Optional.of(
                        Verdict.count(count, overview.before().counts().all(), stretch.before())))
                .by("declared in this time; left out: " + now.leftOut().words());
        Div tiles = new Div(
                incidents,
                tile("Time to contain, median", Figure.TTC, Spread::median),
                tile("Propagation time, p90", Figure.PROPAGATION, Spread::p90),
                tile("Time to resolve, median", Figure.TTR, Spread::median));
        tiles.addClassName("tiles");
        return tiles;
    }

    private Tile tile(String title, Figure figure, Function<Spread, @Nullable Duration> value) {
        FigureSummary now = overview.now().of(figure);
        Duration time = value.apply(now.spread());
        Duration before = value.apply(overview.before().of(figure).spread());
        return new Tile(
                        title,
                        time == null ? "–" : Durations.of(time),
                        time == null ? null : Addresses.incidents(overview.now().query(), new Counted.Known(figure)))
                .with(Verdict.time(time, before, stretch.before()))
                .by(figure.formula() + " · n = " + Numbers.of(now.spread().n()));
    }

    /** "n = 17, 1 invalid, left out and listed". */
    private static Component[] said(InsightsQuery query, FigureSummary summary) {
        Figure figure = summary.figure();
        int invalid = summary.invalid().size();
        List<Component> words = new ArrayList<>(List.of(
                new Span("n = "),
                new CountLink(summary.spread().n(), query, new Counted.Known(figure)),
                new Span(", "),
                new CountLink(summary.missing(), query, new Counted.Missing(figure)),
                new Span(" without a value")));
        if (invalid > 0) {
            words.addAll(List.of(
                    new Span(", "),
                    new CountLink(invalid, query, new Counted.Invalid(figure)),
                    new Span(" invalid, left out and listed")));
        }
        return words.toArray(Component[]::new);
    }

    static Div pair(Card... cards) {
        Div pair = new Div(cards);
        pair.addClassName("insights-pair");
        return pair;
    }
}
