package dev.firebreak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** On what is measured, and how busy it was before: figures from a busy machine mean little. */
final class Machine {

    private Machine() {}

    static ObjectNode json() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
        return JsonMapper.shared()
                .createObjectNode()
                .put("date", LocalDate.now(ZoneOffset.UTC).toString())
                .put("cores", Runtime.getRuntime().availableProcessors())
                .put("processor", processor)
                .put("java", Runtime.version().toString())
                .put(
                        "loadBefore",
                        Words.of(Files.readString(Path.of("/proc/loadavg"))).getFirst());
    }

    static String words(JsonNode machine) {
        return "%s; %s cores of %s, shared by all that runs; JDK %s; load before: %s"
                .formatted(
                        machine.path("date").asString(),
                        machine.path("cores").asString(),
                        machine.path("processor").asString(),
                        machine.path("java").asString(),
                        machine.path("loadBefore").asString());
    }
}
