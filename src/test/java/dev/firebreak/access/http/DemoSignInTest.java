package dev.firebreak.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** One click to come in as each role, in the demo. */
@ConsoleTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "firebreak.definitions=target/test-demo-definitions.yaml")
class DemoSignInTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "responder", "commander", "commander2", "administrator"})
    void oneClickComesInAsEachRole(String login) {
        Browser browser = new Browser(port);
        enter(browser, login);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void itComesInAsNobodyElse() {
        Browser browser = new Browser(port);
        assertThat(Browser.target(enter(browser, "admin"))).endsWith("/login?wrong");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(new Browser(port)
                        .post("/demo/sign-in", Map.of("as", "commander"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> enter(Browser browser, String login) {
        return browser.post("/demo/sign-in", Map.of("as", login, "_csrf", browser.forgeryToken()));
    }
}
