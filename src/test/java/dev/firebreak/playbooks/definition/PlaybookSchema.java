package dev.firebreak.playbooks.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.firebreak.base.yaml.BadFile;
import dev.firebreak.base.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of playbooks, as editors apply it. */
final class PlaybookSchema {

    static final Path FOLDER = Path.of("playbooks");

    private static final String TEXT = read(FOLDER.resolve("playbook.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    private PlaybookSchema() {}

    static JsonNode json() {
        return JsonMapper.shared().readTree(TEXT);
    }

    /** What is wrong with a playbook; empty where nothing is. */
    static List<String> faults(String yaml) {
        try {
            return SCHEMA.validate(YamlReader.read(yaml, "id:").json()).stream()
                    .map(Error::toString)
                    .toList();
        } catch (BadFile unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
