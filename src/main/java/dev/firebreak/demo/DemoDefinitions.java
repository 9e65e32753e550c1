package dev.firebreak.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Lays the demo's definition file beside the data, where it is loaded like any other and can be looked at. */
@Component
@Profile("demo")
class DemoDefinitions implements SmartLifecycle {

    private final Path file;
    private volatile boolean running;

    DemoDefinitions(@Value("${firebreak.definitions}") Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public void start() {
        try (InputStream shipped = new ClassPathResource("demo/definitions.yaml").getInputStream()) {
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        running = true;
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
