package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.RawHttp;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Tomcat refuses by itself is answered by the whole application as everything else at its path. */
@ApiTest
class RefusedByTheServerTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"POST, a%2Fb, 400", "POST, %00, 400", "POST, %E9, 400", "OPTIONS, %E9, 400", "TRACE, tool.x, 405"})
    void underOfrepInItsForm(String method, String key, String status) throws IOException {
        String answer = send(method, "/ofrep/v1/evaluate/flags/" + key);
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains(
                        "\r\nContent-Type: application/json", "\"key\":\"", "\"errorCode\":\"", "\"errorDetails\":\"");
        assertThat(answer.contains("\r\nAllow: POST, OPTIONS\r\n")).isEqualTo(status.equals("405"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/systems/a%2Fb", "/api/v1/systems/%00", "/%E9"})
    void elsewhereAsAProblem(String path) throws IOException {
        assertThat(send("GET", path))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .doesNotContain("errorCode");
    }

    @Test
    void aLineThatIsNoRequestAsAProblemThatOfrepClientsReadToo() throws IOException {
        assertThat(send("GET", "/a|b"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "\"errorCode\":\"PARSE_ERROR\"");
    }

    private String send(String method, String path) throws IOException {
        return RawHttp.send(
                port,
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
