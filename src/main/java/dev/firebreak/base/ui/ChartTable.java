package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** What a chart shows, in words: a row for each label, a column for each series. */
final class ChartTable extends Composite<PlainTable> {

    private final ChartData data;

    ChartTable(ChartData data) {
        this.data = data;
    }

    @Override
    protected PlainTable initContent() {
        List<String> columns = Stream.concat(
                        Stream.of(data.across()), data.series().stream().map(ChartData.Series::name))
                .toList();
        PlainTable table = new PlainTable(data.title() + ", " + data.up(), columns);
        for (int at = 0; at < data.labels().size(); at++) {
            int place = at;
            Stream<Component> cells =
                    data.series().stream().map(series -> cell(series.points().get(place)));
            table.row(Stream.concat(Stream.of(new Span(data.labels().get(at))), cells)
                    .toArray(Component[]::new));
        }
        return table;
    }

    private static Component cell(ChartData.Point point) {
        return point.link() == null ? new Span(point.says()) : new Anchor(point.link(), point.says());
    }
}
