package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.PlainTable;
import dev.firebreak.incidents.Figure;
import dev.firebreak.insights.FigureSummary;
import dev.firebreak.insights.Overview;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every figure with its formula, of how many incidents it is, and what it was in the time before. */
final class FiguresTable {

    private FiguresTable() {}

    static PlainTable of(Overview overview) {
        PlainTable table = new PlainTable(
                "Figures", List.of("Figure", "Incidents (n)", "Median", "p90", "Median before", "Left out as invalid"));
        for (FigureSummary summary : overview.now().figures()) {
            Figure figure = summary.figure();
            table.row(
                    name(figure),
                    incidents(overview, summary),
                    time(summary.spread().median()),
                    time(summary.spread().p90()),
                    time(overview.before().of(figure).spread().median()),
                    invalid(summary));
        }
        return table.withoutCaption();
    }

    private static Component name(Figure figure) {
        Span formula = new Span(figure.formula());
        formula.addClassNames("muted", "small");
        Div name = new Div(new Span(figure.title()), formula);
        name.addClassName("figure-name");
        return name;
    }

    private static Component incidents(Overview overview, FigureSummary summary) {
        String count = Numbers.of(summary.spread().n());
        return summary.spread().n() == 0
                ? new Span(count)
                : new Anchor(Addresses.incidents(overview.now().query()), count);
    }

    private static Span time(@Nullable Duration time) {
        return new Span(time == null ? "–" : Durations.of(time));
    }

    private static Span invalid(FigureSummary summary) {
        Span count = new Span(Numbers.of(summary.invalid().size()));
        if (!summary.invalid().isEmpty()) {
            count.addClassNames("chip", "chip-bad");
        }
        return count;
    }
}
