package dev.firebreak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All that the benchmark measured: printed as tables, written as JSON, and put into the documentation when asked to. */
final class Report {

    private static final Path DOCUMENTATION = Path.of("docs", "performance.md");
    private static final String BEGIN = "<!-- measured: begin (./mvnw -Pbench verify -Dbench.document writes this) -->";
    private static final String END = "<!-- measured: end -->";

    private final ObjectNode json = JsonMapper.shared().createObjectNode();
    private final List<String> text = new ArrayList<>();

    /** The part of the JSON that a section fills. */
    ObjectNode section(String name) {
        return json.putObject(name);
    }

    void title(String title) {
        text.add("");
        text.add("### " + title);
        text.add("");
    }

    void line(String line) {
        text.add(line);
    }

    /** A table: the first row names the columns. */
    void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        text.add(row(rows.getFirst(), widths));
        text.add(row(rule(widths), widths));
        rows.stream().skip(1).forEach(row -> text.add(row(row, widths)));
    }

    private static List<String> rule(int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            cells.add("-".repeat(widths[column] - (column == 0 ? 0 : 1)) + (column == 0 ? "" : ":"));
        }
        return cells;
    }

    private static String row(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            String cell = column == 0 ? cells.get(column) + padding : padding + cells.get(column);
            line.append(' ').append(cell).append(" |");
        }
        return line.toString();
    }

    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        String tables = String.join("\n", text) + "\n";
        Files.writeString(
                directory.resolve("results.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        Files.writeString(directory.resolve("results.md"), tables);
        System.out.println(tables);
        if (System.getProperty("bench.document") != null) {
            document(tables);
        }
    }

    private static void document(String tables) throws IOException {
        String page = Files.readString(DOCUMENTATION);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(DOCUMENTATION + " lacks the lines " + BEGIN + " and " + END);
        }
        Files.writeString(
                DOCUMENTATION, page.substring(0, begin + BEGIN.length()) + "\n" + tables + page.substring(end));
    }
}
