package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.ui.PlainTable;
import dev.firebreak.incidents.Counted;
import dev.firebreak.incidents.Figure;
import dev.firebreak.insights.FigureSummary;
import dev.firebreak.insights.InsightsReport;
import dev.firebreak.insights.Overview;
import dev.firebreak.insights.Spread;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
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
                    new CountLink(summary.spread().n(), overview.now().query(), new Counted.Known(figure)),
                    time(overview.now(), figure, Spread::median),
                    time(overview.now(), figure, Spread::p90),
                    time(overview.before(), figure, Spread::median),
                    invalid(overview.now(), summary));
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

    private static Component time(InsightsReport report, Figure figure, Function<Spread, @Nullable Duration> value) {
        Duration time = value.apply(report.of(figure).spread());
        return time == null
                ? new Span("–")
                : new Anchor(Addresses.incidents(report.query(), new Counted.Known(figure)), Durations.of(time));
    }

    private static CountLink invalid(InsightsReport report, FigureSummary summary) {
        int invalid = summary.invalid().size();
        CountLink count = new CountLink(invalid, report.query(), new Counted.Invalid(summary.figure()));
        if (invalid > 0) {
            count.addClassNames("chip", "chip-bad");
        }
        return count;
    }
}
