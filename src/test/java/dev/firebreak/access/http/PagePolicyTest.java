package dev.firebreak.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers are told what a page may do, and nothing else may do anything. */
@ConsoleTest
class PagePolicyTest {

    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]{24})'");

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void onlyTheScriptsThatAPageCameWithRun() {
        HttpResponse<String> page = browser.get("/login");
        Matcher nonce = NONCE.matcher(policy(page));
        assertThat(nonce.find()).isTrue();
        List<String> scripts = Jsoup.parse(page.body()).select("script").eachAttr("nonce");
        assertThat(scripts).isNotEmpty().containsOnly(nonce.group(1));
        assertThat(Jsoup.parse(page.body()).select("script")).hasSameSizeAs(scripts);
        assertThat(policy(page)).contains("script-src-attr 'none'").doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    @Test
    void theNextPageHasAnotherWord() {
        assertThat(policy(browser.get("/login"))).isNotEqualTo(policy(browser.get("/login")));
    }

    @Test
    void pagesTalkToTheConsoleOnlyAndStandInNoFrame() {
        browser.signIn("admin", Browser.PASSWORD);
        for (String path : List.of("/", "/timeline", "/administration/people")) {
            HttpResponse<String> page = browser.get(path);
            assertThat(policy(page))
                    .contains("default-src 'self'", "connect-src 'self'", "img-src 'self' data: blob:")
                    .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("http:", "https:", "*");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void whateverIsNoPageMayDoNothing() {
        assertThat(policy(browser.get("/styles/firebreak.css"))).contains("default-src 'none'");
        assertThat(policy(browser.get("/icons/favicon.svg"))).contains("default-src 'none'", "frame-ancestors 'none'");
    }

    private static String policy(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
