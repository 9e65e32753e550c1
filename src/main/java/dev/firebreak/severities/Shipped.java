package dev.firebreak.severities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The severities in the console's own box: read once, by the same rules as any file. */
final class Shipped {

    static final Scheme SCHEME = SchemeYaml.read(text()).define(Scheme.SHIPPED_VERSION, SchemeOrigin.SHIPPED);

    private Shipped() {}

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Shipped.class.getResourceAsStream("/severities/shipped.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
