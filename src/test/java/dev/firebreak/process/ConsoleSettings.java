package dev.firebreak.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a console is started with.
 *
 * @param directory where it runs: its relative paths, such as the embedded database, and its logs lie here
 * @param environment variables added to those of the tests
 * @param arguments what follows the jar on the command line
 * @param jvmArguments what stands before it
 * @param jar the packaged console
 * @param addition a jar whose classes it has besides
 */
public record ConsoleSettings(
        Path directory,
        Map<String, String> environment,
        List<String> arguments,
        List<String> jvmArguments,
        Path jar,
        @Nullable Path addition) {

    /** The token that consoles of the tests are started with: every scope but evaluate. */
    public static final String BOOTSTRAP_TOKEN = "process-test-bootstrap-token-0123456789";

    public ConsoleSettings {
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
        jvmArguments = List.copyOf(jvmArguments);
    }

    /** As somebody starts it who read no documentation: no profile, no credentials. */
    public static ConsoleSettings bare(Path directory) {
        return new ConsoleSettings(directory, Map.of(), List.of(), List.of(), Jvm.consoleJar(), null);
    }

    /** With a token for the API, on the database's settings. */
    public static ConsoleSettings on(Path directory, Map<String, String> database) {
        return bare(directory).with(database).with(Map.of("FIREBREAK_BOOTSTRAP_TOKEN", BOOTSTRAP_TOKEN));
    }

    /** The same, with more environment variables. */
    public ConsoleSettings with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new ConsoleSettings(directory, all, arguments, jvmArguments, jar, addition);
    }

    /** The same, with more arguments behind the jar. */
    public ConsoleSettings withArguments(String... more) {
        return new ConsoleSettings(directory, environment, joined(arguments, more), jvmArguments, jar, addition);
    }

    /** The same, with more arguments for the JVM. */
    public ConsoleSettings withJvm(String... more) {
        return new ConsoleSettings(directory, environment, arguments, joined(jvmArguments, more), jar, addition);
    }

    /** The same, for a console that lies elsewhere. */
    ConsoleSettings withJar(Path other) {
        return new ConsoleSettings(directory, environment, arguments, jvmArguments, other, addition);
    }

    /** The same, with classes of the tests beside its own. */
    public ConsoleSettings withAddition(Path more) {
        return new ConsoleSettings(directory, environment, arguments, jvmArguments, jar, more);
    }

    /** The same, with a clock that {@link MovableClock} moves. */
    public ConsoleSettings withMovableClock() {
        return withAddition(Addition.jar(directory, MovableClock.class, MovableClock.OffByFile.class));
    }

    /** The same, for a short life that begins quickly: unpacked, with the JVM's cache of its classes. */
    public ConsoleSettings quick() {
        return QuickStart.of(this);
    }

    /** The same, for a short life: compiled lightly, with a small heap. */
    public ConsoleSettings shortLived() {
        return withJvm("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m");
    }

    private static List<String> joined(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }
}
