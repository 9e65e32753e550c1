package dev.firebreak.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A few rows of words and links under named columns; the first cell names its row. On a phone each row becomes a block, with
 * the names of the columns beside the words.
 */
@StyleSheet("styles/chart.css")
public final class PlainTable extends Div {

    private final NativeTable table = new NativeTable();
    private final List<String> columns;

    /** @param caption what the table says, for screen readers and above it */
    public PlainTable(String caption, List<String> columns) {
        this.columns = List.copyOf(columns);
        addClassName("plain-table");
        // On a phone the rows are no rows to the eye; to a screen reader they stay what they are.
        role(table, "table");
        table.setCaptionText(caption);
        NativeTableRow head = role(new NativeTableRow(), "row");
        columns.forEach(column -> head.add(header(new Span(column), "col", "columnheader")));
        table.getHead().add(head);
        add(table);
    }

    /** Adds a row; it has a cell for each column. */
    public void row(Component... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row must have a cell for each of " + columns);
        }
        NativeTableRow row = role(new NativeTableRow(header(cells[0], "row", "rowheader")), "row");
        for (int at = 1; at < cells.length; at++) {
            NativeTableCell cell = role(new NativeTableCell(cells[at]), "cell");
            cell.getElement().setAttribute("data-label", columns.get(at));
            row.add(cell);
        }
        table.getBody().add(row);
    }

    /** Its caption is for screen readers only, where a heading says the same. */
    public PlainTable withoutCaption() {
        table.getCaption().addClassName("visually-hidden");
        return this;
    }

    private static NativeTableHeaderCell header(Component words, String scope, String role) {
        NativeTableHeaderCell header = role(new NativeTableHeaderCell(words), role);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private static <C extends Component> C role(C part, String role) {
        part.getElement().setAttribute("role", role);
        return part;
    }
}
