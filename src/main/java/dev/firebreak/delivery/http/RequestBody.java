package dev.firebreak.delivery.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a request's body up to a limit. */
final class RequestBody {

    private static final byte[] NOTHING = {};

    private final int limit;

    RequestBody(int limit) {
        this.limit = limit;
    }

    /** @throws Rejection if it is too large, not complete, or in another encoding than UTF-8 */
    byte[] read(HttpServletRequest request) throws IOException {
        checkEncoding(request);
        long length = request.getContentLengthLong();
        if (length > limit) {
            throw Rejection.tooLarge(limit);
        }
        if (length == 0) {
            return NOTHING;
        }
        try {
            return length < 0 ? readUnannounced(request) : readAnnounced(request, (int) length);
        } catch (SocketTimeoutException slow) {
            throw Rejection.tooSlow();
        }
    }

    private byte[] readUnannounced(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw Rejection.tooLarge(limit);
        }
        return body;
    }

    private static byte[] readAnnounced(HttpServletRequest request, int length) throws IOException {
        byte[] body = request.getInputStream().readNBytes(length);
        if (body.length < length) {
            throw Rejection.unreadable("The body ends after " + body.length + " of " + length + " announced bytes.");
        }
        return body;
    }

    private static void checkEncoding(HttpServletRequest request) {
        String compression = request.getHeader("Content-Encoding");
        if (compression != null && !compression.equalsIgnoreCase("identity")) {
            throw Rejection.wrongEncoding("Send the body as it is, not with Content-Encoding " + compression + ".");
        }
        if (!isUnicode(request.getContentType())) {
            throw Rejection.wrongEncoding("Send the body as JSON in UTF-8 (RFC 8259, section 8.1).");
        }
    }

    /** Any media type is taken, since clients differ; only another charset than UTF-8 would be misread. */
    private static boolean isUnicode(@Nullable String contentType) {
        if (contentType == null || contentType.equals("application/json")) {
            return true;
        }
        String lower = contentType.toLowerCase(Locale.ROOT);
        return !lower.contains("charset=") || lower.contains("utf-8") || lower.contains("us-ascii");
    }
}
