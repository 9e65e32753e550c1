package dev.firebreak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that was looked at and agreed on; {@code -Dgolden.update=true} writes it anew. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources");

    private Golden() {}

    public static void check(String file, String actual) {
        Path path = FOLDER.resolve(file);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(path, actual);
            }
            assertThat(actual)
                    .describedAs(
                            "%s is out of date. If the change is meant, renew it with"
                                    + " ./mvnw test -Dgolden.update=true and commit it.",
                            path)
                    .isEqualTo(Files.exists(path) ? Files.readString(path) : "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
