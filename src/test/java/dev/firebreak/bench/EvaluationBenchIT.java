package dev.firebreak.bench;

import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import dev.firebreak.process.ConsoleSettings;
import dev.firebreak.process.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many evaluations a second the packaged console answers. Aims are told, not enforced. */
@Tag("bench")
@Timeout(600)
class EvaluationBenchIT {

    @Test
    void evaluationsBesideABareServlet() throws IOException {
        Path directory = Jvm.workDirectory("bench-evaluations");
        Section section = new Section(
                "1-evaluations",
                "OFREP evaluations of " + BenchSystem.SWITCHES
                        + " switches, beside a bare servlet (aim: 80 % of it, p99 under 10 ms)");
        try (ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, Map.of()))) {
            BenchSystem.define(Api.of(console));
            String token = Api.of(console).evaluateToken(BenchSystem.KEY);
            new Evaluations(console, token, directory.resolve("answers"), section).measure();
            console.stop();
        }
        section.write();
    }
}
