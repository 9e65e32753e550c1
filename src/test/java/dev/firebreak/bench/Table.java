package dev.firebreak.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown that can be read as it is: columns as wide as what is in them, figures to the right. */
final class Table {

    private Table() {}

    /** The first row names the columns. */
    static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.getFirst(), widths));
        lines.add(line(rule(widths), widths));
        rows.stream().skip(1).forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private static List<String> rule(int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            cells.add("-".repeat(widths[column] - (column == 0 ? 0 : 1)) + (column == 0 ? "" : ":"));
        }
        return cells;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            String cell = column == 0 ? cells.get(column) + padding : padding + cells.get(column);
            line.append(' ').append(cell).append(" |");
        }
        return line.toString();
    }
}
