package dev.firebreak.delivery.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code flagConfigEtag} and {@code flagConfigLastModified}, which a client sends when an event made it ask
 * again. They change nothing here: what is in memory is never older than an event that was sent.
 */
final class RefetchHints {

    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{1,12}");
    private static final int LONGEST_TAG = 256;

    private RefetchHints() {}

    /** @throws Rejection if one of them has another form than OFREP's */
    static void check(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                check(decoded(parameter.substring(0, equals)), decoded(parameter.substring(equals + 1)));
            }
        }
    }

    private static void check(String name, String value) {
        if (name.equals("flagConfigEtag") && !isTag(value)) {
            throw Rejection.badRequest("flagConfigEtag must be 1 to " + LONGEST_TAG + " printable characters.");
        }
        if (name.equals("flagConfigLastModified") && !isTime(value)) {
            throw Rejection.badRequest(
                    "flagConfigLastModified must be seconds since 1970 or a time such as 2026-02-20T21:28:18Z.");
        }
    }

    private static boolean isTag(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_TAG
                && value.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isTime(String value) {
        if (EPOCH_SECONDS.matcher(value).matches()) {
            return true;
        }
        try {
            return OffsetDateTime.parse(value).getYear() > 0;
        } catch (DateTimeException otherForm) {
            return false;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Rejection.badRequest("The query has a broken percent sign in it.");
        }
    }
}
