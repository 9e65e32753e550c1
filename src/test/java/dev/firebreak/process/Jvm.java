package dev.firebreak.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the JVM that runs the tests, and the jar that they are about, are found. */
public final class Jvm {

    private Jvm() {}

    /** A program of the JDK that runs the tests. */
    public static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** The packaged console; a test that cannot find it fails rather than being skipped. */
    public static Path consoleJar() {
        Path jar = Path.of(System.getProperty("firebreak.jar", "target/firebreak.jar"))
                .toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("no packaged console at " + jar + ": run ./mvnw verify, or package first");
        }
        return jar;
    }

    /** A new directory of a test under {@code target}, emptied of what an earlier run left. */
    public static Path workDirectory(String name) {
        Path directory = Path.of("target", "process", name).toAbsolutePath();
        Trees.delete(directory);
        return Trees.create(directory);
    }
}
