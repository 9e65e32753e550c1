package dev.firebreak.base.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Numbers over time as bars or lines, drawn in the browser, and below it the same as a table: for screen readers, for the
 * keyboard, and for whoever wants the exact number. Each number leads to what it counts.
 */
@StyleSheet("styles/chart.css")
public final class Chart extends Div {

    public Chart(ChartData data) {
        addClassName("chart");
        if (data.isEmpty()) {
            add(nothing());
            return;
        }
        add(new ChartCanvas(data), table(data));
    }

    private static Paragraph nothing() {
        Paragraph words = new Paragraph("Nothing to show in this time.");
        words.addClassName("muted");
        return words;
    }

    private static NativeDetails table(ChartData data) {
        NativeDetails details = new NativeDetails("Show as a table", new ChartTable(data));
        details.addClassName("chart-table");
        return details;
    }
}
