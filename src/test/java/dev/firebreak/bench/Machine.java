package dev.firebreak.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/** Says on what was measured, and how busy it was before: figures from a busy machine mean little. */
final class Machine {

    private Machine() {}

    static void tell(Report report) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
        String load = Words.of(Files.readString(Path.of("/proc/loadavg"))).getFirst();
        ObjectNode json = report.section("machine");
        json.put("date", LocalDate.now(ZoneOffset.UTC).toString())
                .put("cores", cores)
                .put("processor", processor)
                .put("java", Runtime.version().toString())
                .put("loadBefore", load);
        report.title("Machine");
        report.line("%s: %d cores of %s, shared by console, database and generator; JDK %s; load before the run: %s."
                .formatted(LocalDate.now(ZoneOffset.UTC), cores, processor, Runtime.version(), load));
    }
}
