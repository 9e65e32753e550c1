package dev.firebreak.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.access.Access;
import dev.firebreak.access.IssueToken;
import dev.firebreak.access.TokenScope;
import dev.firebreak.testing.Actors;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a Prometheus is given that scrapes the console, and what others are not. */
@ConsoleTest
class MetricsTest {

    private static final String PATH = "/actuator/prometheus";

    /** As a Prometheus of version 3 asks. */
    private static final String ACCEPT = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
            + "application/openmetrics-text;version=0.0.1;q=0.4,text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,"
            + "text/plain;version=0.0.4;q=0.2,*/*;q=0.1";

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void aTokenOfScopeAdminGetsPrometheusText() {
        HttpResponse<String> answer = scrape(TokenScope.ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(type(answer)).startsWith("text/plain").contains("version=0.0.4");
        assertThat(answer.body().lines())
                .contains("# TYPE firebreak_streams_open gauge", "# TYPE firebreak_streams_cut_total counter")
                .anyMatch(line -> line.startsWith("firebreak_streams_open{kind=\"events\"} "))
                .anyMatch(line -> line.startsWith("firebreak_streams_cut_total{cause=\"stalled\",kind=\"events\"} "));
    }

    @Test
    void aPrometheusThatPrefersOpenMetricsGetsThat() {
        HttpResponse<String> answer =
                browser.get(PATH, "Authorization", bearer(Set.of(TokenScope.ADMIN)), "Accept", ACCEPT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).startsWith("application/openmetrics-text").contains("version=1.0.0");
        assertThat(answer.body())
                .contains("firebreak_streams_open{kind=\"events\"} ")
                .endsWith("# EOF\n");
    }

    @Test
    void withoutATokenNothingIsTold() {
        HttpResponse<String> answer = browser.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("problems/missing-token").doesNotContain("firebreak_");
    }

    @Test
    void aSessionIsNoToken() {
        browser.signIn("admin", Browser.PASSWORD);
        assertThat(browser.get(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void everyOtherScopeTogetherIsNotEnough() {
        Set<TokenScope> others = EnumSet.complementOf(EnumSet.of(TokenScope.ADMIN, TokenScope.EVALUATE));
        HttpResponse<String> answer = browser.get(PATH, "Authorization", bearer(others));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("problems/not-allowed").doesNotContain("firebreak_");
    }

    private HttpResponse<String> scrape(TokenScope scope) {
        return browser.get(PATH, "Authorization", bearer(Set.of(scope)));
    }

    private String bearer(Set<TokenScope> scopes) {
        return "Bearer "
                + access.issue(new IssueToken(Actors.ADA, "prometheus", scopes, null, null, null))
                        .secret();
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }
}
