package dev.firebreak.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets a test move the clock of a packaged console while it runs: it is off by as many seconds as a file says. */
@AutoConfiguration
public class MovableClock {

    static final String FILE = "clock-off-by";

    /** Puts the clock of the console that runs in this directory so many seconds off. */
    public static void move(Path directory, Duration by) throws IOException {
        Path written = Files.writeString(directory.resolve(FILE + ".new"), Long.toString(by.toSeconds()));
        Files.move(written, directory.resolve(FILE), java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    @Bean
    @Primary
    Clock movableClock() {
        return new OffByFile();
    }

    /** The clock of the machine and what the file says. */
    static final class OffByFile extends Clock {

        @Override
        public Instant instant() {
            Path file = Path.of(FILE);
            try {
                long seconds = Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
                return Instant.now().plusSeconds(seconds);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
