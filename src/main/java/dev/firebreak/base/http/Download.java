package dev.firebreak.base.http;

import dev.firebreak.base.FileName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Hands out a file that somebody brought: it is saved, never opened as a page of the console, whatever it holds. */
public final class Download {

    /** No script, no frame, no request: should a browser show the file after all, it shows it as if in a cage. */
    static final String CAGE = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private Download() {}

    /** @param mediaType by content, see {@link dev.firebreak.base.FileType} */
    public static ResponseEntity<byte[]> of(FileName name, String mediaType, byte[] content) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        headers(name, mediaType).forEach(answer::header);
        return answer.body(content);
    }

    /** The headers of such an answer, for what answers without Spring. */
    public static Map<String, String> headers(FileName name, String mediaType) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE,
                mediaType,
                HttpHeaders.CONTENT_DISPOSITION,
                disposition(name),
                HttpHeaders.CACHE_CONTROL,
                "private, no-store",
                "X-Content-Type-Options",
                "nosniff",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Content-Security-Policy",
                CAGE);
    }

    /** The name twice, as RFC 6266 asks: in ASCII for old clients, and as it is, encoded by RFC 5987. */
    static String disposition(FileName name) {
        String ascii = name.value().replaceAll("[^A-Za-z0-9 ._()+=@#!,-]", "_");
        String encoded = URLEncoder.encode(name.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
