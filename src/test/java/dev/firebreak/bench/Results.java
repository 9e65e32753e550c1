package dev.firebreak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All parts that were measured so far as one JSON file and one page, and in the documentation when asked to. */
final class Results {

    static final Path PARTS = Path.of("target", "bench", "parts");
    private static final Path JSON = Path.of("target", "bench", "results.json");
    private static final Path PAGE = Path.of("target", "bench", "results.md");
    private static final Path DOCUMENTATION = Path.of("docs", "performance.md");
    private static final String BEGIN = "<!-- measured: begin (./mvnw -Pbench verify -Dbench.document writes this) -->";
    private static final String END = "<!-- measured: end -->";

    private Results() {}

    static void assemble() throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        for (Path part : parts(".json")) {
            String name = part.getFileName().toString().replaceAll("^\\d+-|\\.json$", "");
            json.set(name, JsonMapper.shared().readTree(Files.readString(part)));
        }
        Files.writeString(
                JSON, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        StringBuilder page = new StringBuilder();
        for (Path part : parts(".md")) {
            page.append('\n').append(Files.readString(part));
        }
        Files.writeString(PAGE, page);
        if (System.getProperty("bench.document") != null) {
            document(page.toString());
        }
    }

    private static List<Path> parts(String kind) throws IOException {
        try (Stream<Path> files = Files.list(PARTS)) {
            return files.filter(file -> file.toString().endsWith(kind)).sorted().toList();
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
