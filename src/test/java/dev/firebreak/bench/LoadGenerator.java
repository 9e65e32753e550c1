package dev.firebreak.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The load generator, a process of its own. Each line that it reads is one run: port, connections, warm-up and duration
 * in milliseconds, expected status and the file with the request. It answers each with a line of figures.
 */
final class LoadGenerator {

    private LoadGenerator() {}

    static void main(String[] arguments) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = commands.readLine();
        while (line != null) {
            System.out.println(run(line.split(" ", 6)));
            line = commands.readLine();
        }
    }

    private static String run(String[] command) throws IOException {
        byte[] request = Files.readAllBytes(Path.of(command[5]));
        Load.Measured measured = new Load(request, Integer.parseInt(command[4]))
                .run(
                        Integer.parseInt(command[0]),
                        Integer.parseInt(command[1]),
                        Long.parseLong(command[2]),
                        Long.parseLong(command[3]));
        Latencies latencies = measured.latencies();
        return String.format(
                Locale.ROOT,
                "%.1f %.4f %.4f %.4f %d %d",
                latencies.count() / measured.seconds(),
                latencies.percentile(50),
                latencies.percentile(95),
                latencies.percentile(99),
                measured.otherAnswers(),
                measured.allAnswers());
    }
}
