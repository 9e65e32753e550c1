package dev.firebreak.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** JSON in the one form that RFC 8785 gives each value, so that it can be hashed. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private CanonicalJson() {}

    public static String write(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
