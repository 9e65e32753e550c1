package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** What a chart shows, in words: a row for each label, a column for each series. */
final class ChartTable extends Div {

    ChartTable(ChartData data) {
        addClassName("plain-table");
        NativeTable table = new NativeTable();
        table.setCaptionText(data.title() + ", " + data.up());
        table.getHead().add(head(data));
        for (int at = 0; at < data.labels().size(); at++) {
            table.getBody().add(row(data, at));
        }
        add(table);
    }

    private static NativeTableRow head(ChartData data) {
        NativeTableRow head = new NativeTableRow(header(data.across(), "col"));
        data.series().forEach(series -> head.add(header(series.name(), "col")));
        return head;
    }

    private static NativeTableRow row(ChartData data, int at) {
        NativeTableRow row = new NativeTableRow(header(data.labels().get(at), "row"));
        data.series()
                .forEach(series ->
                        row.add(new NativeTableCell(cell(series.points().get(at)))));
        return row;
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(words);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private static Component cell(ChartData.Point point) {
        return point.link() == null ? new Span(point.says()) : new Anchor(point.link(), point.says());
    }
}
