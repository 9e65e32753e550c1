package dev.firebreak.bench;

import dev.firebreak.process.FreePort;
import dev.firebreak.process.Jvm;
import dev.firebreak.process.Pause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.node.ObjectNode;

/** From the start of a process to the first healthy answer, by the commands that the documentation names. */
final class StartUp {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path directory;
    private final Map<String, String> environment;

    StartUp(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    /** What the starts took, and what the last one held. */
    record Measured(Latencies latencies, Memory memory) {

        void write(ObjectNode json) {
            json.put("medianSeconds", latencies.percentile(50) / 1000)
                    .put("slowestSeconds", latencies.percentile(100) / 1000)
                    .put("residentMegabytes", memory.residentMegabytes())
                    .put("heapMegabytes", memory.heapMegabytes());
        }

        List<String> row(String name) {
            return List.of(
                    name,
                    Integer.toString(latencies.count()),
                    Figures.millis(latencies.percentile(50) / 1000),
                    Figures.millis(latencies.percentile(100) / 1000),
                    Figures.count(memory.residentMegabytes()),
                    Figures.count(memory.heapMegabytes()));
        }
    }

    static List<String> columns() {
        return List.of("start", "runs", "median s", "slowest s", "MB resident", "MB live heap");
    }

    Measured measure(int runs, String... arguments) throws IOException {
        Latencies latencies = new Latencies();
        Memory memory = new Memory(Double.NaN, Double.NaN);
        for (int run = 0; run < runs; run++) {
            int port = FreePort.find();
            long start = System.nanoTime();
            Process process = launch(arguments, "--server.port=" + port);
            try {
                awaitHealthy(process, port);
                latencies.add(System.nanoTime() - start);
                memory = Memory.of(process.pid());
            } finally {
                end(process);
            }
        }
        return new Measured(latencies, memory);
    }

    /** Runs a Java program to its end. */
    void run(String... arguments) throws IOException {
        Process process = launch(arguments);
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", arguments));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            end(process);
        }
    }

    private Process launch(String[] arguments, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.program("java")));
        command.addAll(List.of(arguments));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("start.log").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(FreePort.find()));
        builder.environment().put("FIREBREAK_SYNC_PORT", "0");
        return builder.start();
    }

    private static void awaitHealthy(Process process, int port) throws IOException {
        while (!isHealthy(port)) {
            if (!process.isAlive()) {
                throw new IOException("it ended instead of starting");
            }
            Pause.millis(10);
        }
    }

    private static boolean isHealthy(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
