package dev.firebreak.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged console, unpacked and with the JVM's own cache of its classes (JEP 514), made once: the very same classes,
 * ready in about a third of the time. For campaigns that start it again and again.
 */
final class QuickStart {

    /** The cache only serves a JVM that is started as the one that wrote it was. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m");

    private static final String MEMORY_DATABASE =
            "jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static @Nullable QuickStart prepared;

    private final Path directory;
    private final Path console;
    private final Path jar;
    private final Path cache;

    private QuickStart(Path directory) {
        this.directory = directory;
        this.console = directory.resolve("console");
        this.jar = console.resolve(Jvm.consoleJar().getFileName());
        this.cache = directory.resolve("classes.aot");
    }

    /** The same settings, for a console that starts quickly. */
    static ConsoleSettings of(ConsoleSettings settings) {
        QuickStart quick = prepared();
        return settings.withJar(quick.jar)
                .withJvm(JVM.toArray(String[]::new))
                .withJvm("-XX:AOTCache=" + quick.cache, "-XX:AOTMode=on");
    }

    private static synchronized QuickStart prepared() {
        if (prepared == null) {
            QuickStart made = new QuickStart(Jvm.workDirectory("quick-start"));
            made.unpack();
            made.train();
            prepared = made;
        }
        return prepared;
    }

    private void unpack() {
        run(
                "unpack",
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        Jvm.consoleJar().toString(),
                        "extract",
                        "--destination",
                        console.toString()));
    }

    /** Starts it once, up to where it would listen, and has the JVM write down what it loaded. */
    private void train() {
        List<String> arguments = new ArrayList<>(JVM);
        arguments.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.toString(),
                "--firebreak.sync.port=0",
                "--spring.datasource.url=" + MEMORY_DATABASE));
        run("train", arguments);
    }

    private void run(String what, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Jvm.program("java")));
        command.addAll(arguments);
        Path log = directory.resolve(what + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("could not " + what + " the console, see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
