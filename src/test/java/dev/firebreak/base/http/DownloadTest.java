package dev.firebreak.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.FileName;
import dev.firebreak.testing.HostileText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;

/** A file from a stranger is saved, and does nothing in the console's name. */
class DownloadTest {

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @Test
    void itIsSavedAndCaged() {
        HttpHeaders headers = Download.of(new FileName("Größe.html"), "text/html", new byte[1])
                .getHeaders();
        assertThat(headers.getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Gr__e.html\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.html");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("text/html");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(headers.getFirst("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noNameLeavesItsHeader(HostileText hostile) {
        FileName name = new FileName(hostile.text());
        String header = Download.disposition(name);
        assertThat(header).matches("attachment; filename=\"[A-Za-z0-9 ._()+=@#!,-]+\"; filename\\*=UTF-8''[\\w.%-]+");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name.value());
    }
}
