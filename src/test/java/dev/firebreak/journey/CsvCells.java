package dev.firebreak.journey;

import java.util.ArrayList;
import java.util.List;

/** The cells of a CSV file by RFC 4180, as a spreadsheet reads them. */
final class CsvCells {

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvCells() {}

    static List<String> of(String csv) {
        CsvCells reading = new CsvCells();
        for (int at = 0; at < csv.length(); at++) {
            reading.read(csv.charAt(at));
        }
        return reading.cells;
    }

    private void read(char next) {
        if (next == '"') {
            quoted = !quoted;
        } else if (!quoted && (next == ',' || next == '\n' || next == '\r')) {
            cells.add(cell.toString());
            cell.setLength(0);
        } else {
            cell.append(next);
        }
    }
}
