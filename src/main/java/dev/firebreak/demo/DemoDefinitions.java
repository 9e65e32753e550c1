package dev.firebreak.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays the demo's definition file beside the data, where it is loaded like any other and can be looked at. */
@Component
@Profile("demo")
class DemoDefinitions implements SmartLifecycle {

    private static final String OWN_NAME = "demo-definitions.yaml";

    private final @Nullable Path file;
    private volatile boolean running;

    /** Where the operator names files of their own instead, those are loaded and none is written. */
    DemoDefinitions(@Value("${firebreak.definitions:}") List<String> named) {
        this.file = named.stream()
                .map(String::strip)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(path -> path.endsWith(OWN_NAME))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void start() {
        running = true;
        if (file != null) {
            lay(file);
        }
    }

    private static void lay(Path file) {
        try (InputStream shipped = new ClassPathResource("demo/definitions.yaml").getInputStream()) {
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the definition files are loaded. */
    @Override
    public int getPhase() {
        return -1;
    }
}
