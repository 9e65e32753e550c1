package dev.firebreak.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The packaged console as a process of its own, on free ports, with its log kept under {@code target}. */
public final class ConsoleProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final AtomicInteger STARTS = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Process process;
    private final int port;
    private final int syncPort;
    private final Path log;
    private final long startedAt;
    private Duration readyAfter = Duration.ZERO;

    private ConsoleProcess(Process process, int port, int syncPort, Path log, long startedAt) {
        this.process = process;
        this.port = port;
        this.syncPort = syncPort;
        this.log = log;
        this.startedAt = startedAt;
    }

    /** Starts a console and waits until it says that it is healthy. */
    public static ConsoleProcess start(ConsoleSettings settings) {
        ConsoleProcess console = launch(settings);
        console.awaitHealthy(READY_WITHIN);
        return console;
    }

    /** Starts a console where another one was, and waits until it says that it is healthy. */
    public static ConsoleProcess startAgain(ConsoleProcess before, ConsoleSettings settings) {
        ConsoleProcess console = launch(settings, before.port, before.syncPort);
        console.awaitHealthy(READY_WITHIN);
        return console;
    }

    /** Starts a console and waits for nothing. */
    public static ConsoleProcess launch(ConsoleSettings settings) {
        return launch(settings, FreePort.find(), FreePort.find());
    }

    /** Starts a console on these ports and waits for nothing. */
    static ConsoleProcess launch(ConsoleSettings settings, int port, int syncPort) {
        Path log = settings.directory().resolve("console-" + STARTS.incrementAndGet() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Jvm.program("java"));
        command.addAll(settings.jvmArguments());
        command.addAll(program(settings));
        command.add("--server.port=" + port);
        command.add("--firebreak.sync.port=" + syncPort);
        command.addAll(settings.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(settings.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(ConsoleProcess::isAboutConsoles);
        builder.environment().putAll(settings.environment());
        try {
            long now = System.nanoTime();
            return new ConsoleProcess(builder.start(), port, syncPort, log, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> program(ConsoleSettings settings) {
        String jar = settings.jar().toString();
        if (settings.addition() == null) {
            return List.of("-jar", jar);
        }
        return settings.jar().equals(Jvm.consoleJar())
                ? List.of(
                        "-Dloader.path=" + settings.addition(),
                        "-cp",
                        jar,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", jar + File.pathSeparator + settings.addition(), "dev.firebreak.Application");
    }

    /** Whoever runs the tests may have a console of their own configured. */
    private static boolean isAboutConsoles(String variable) {
        return variable.startsWith("FIREBREAK_") || variable.startsWith("SPRING_") || variable.startsWith("SERVER_");
    }

    /** Waits until the health endpoint answers 200. */
    public void awaitHealthy(Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (health() != 200) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the console ended with " + process.exitValue() + " instead of starting:\n" + tail());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the console was not healthy within " + within + ":\n" + tail());
            }
            Pause.millis(20);
        }
        readyAfter = Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** The status of the health endpoint; 0 if nobody answers. */
    public int health() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From the start of the process to the first healthy answer. */
    public Duration readyAfter() {
        return readyAfter;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** Where flagd clients are told of changes. */
    public int syncPort() {
        return syncPort;
    }

    public long pid() {
        return process.pid();
    }

    /** All that it has printed. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9, on this very process. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(20));
    }

    /** Asks it to stop and waits for its end; returns its exit code. */
    public int stop() {
        process.destroy();
        return awaitEnd(Duration.ofSeconds(40));
    }

    /** Waits until the process has ended by itself; returns its exit code. */
    public int awaitEnd(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the console was still there after " + within + ":\n" + tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
            awaitEnd(Duration.ofSeconds(20));
        }
    }

    private String tail() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
