package dev.firebreak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What one part of the benchmark measured, in JSON and as tables; kept at once, so that each part can run alone. */
final class Section {

    private final String file;
    private final ObjectNode json = JsonMapper.shared().createObjectNode();
    private final List<String> text = new ArrayList<>();

    /** @param file begins with a number: its place among the others */
    Section(String file, String title) throws IOException {
        this.file = file;
        json.put("title", title).set("machine", Machine.json());
        title(title);
    }

    ObjectNode json() {
        return json;
    }

    void title(String title) {
        text.add("### " + title);
        text.add("");
    }

    void line(String line) {
        text.add(line);
        text.add("");
    }

    /** A table: the first row names the columns. */
    void table(List<List<String>> rows) {
        text.addAll(Table.lines(rows));
        text.add("");
    }

    /** Keeps it in place of what an earlier run found, and puts all together anew. */
    void write() throws IOException {
        text.add("_" + Machine.words(json.path("machine")) + "_");
        text.add("");
        Files.createDirectories(Results.PARTS);
        Files.writeString(part("json"), JsonMapper.shared().writeValueAsString(json));
        Files.writeString(part("md"), String.join("\n", text));
        System.out.println(String.join("\n", text));
        Results.assemble();
    }

    private Path part(String kind) {
        return Results.PARTS.resolve(file + "." + kind);
    }
}
