package dev.firebreak.delivery.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads one parameter of a query; asking the container would read a body too. */
final class Query {

    private Query() {}

    /** The first value under any of these names, or null. */
    static @Nullable String parameter(@Nullable String query, String... names) {
        if (query == null) {
            return null;
        }
        for (String part : query.split("&", -1)) {
            for (String name : names) {
                if (part.startsWith(name) && part.length() > name.length() && part.charAt(name.length()) == '=') {
                    return decoded(part.substring(name.length() + 1));
                }
            }
        }
        return null;
    }

    private static @Nullable String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }
}
