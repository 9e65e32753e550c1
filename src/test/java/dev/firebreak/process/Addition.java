package dev.firebreak.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Classes of the tests that a packaged console is started with, beside its own. */
public final class Addition {

    private static final String IMPORTS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

    private Addition() {}

    /**
     * @param configuration an auto-configuration
     * @param others what it needs besides
     */
    public static Path jar(Path directory, Class<?> configuration, Class<?>... others) {
        Path file = directory.resolve("addition.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            put(jar, IMPORTS, configuration.getName().getBytes(StandardCharsets.UTF_8));
            put(jar, configuration);
            for (Class<?> other : List.of(others)) {
                put(jar, other);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("no bytes of " + type);
            }
            put(jar, name, bytes.readAllBytes());
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }
}
