package dev.firebreak.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.access.Access;
import dev.firebreak.access.ChangePerson;
import dev.firebreak.access.CreatePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.PersonState;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out, and what answers to whom. */
@ConsoleTest
class SignInTest {

    private static final String BEARER = "Bearer " + Browser.TOKEN;

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    @Autowired
    private TestClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        clock.move(Duration.ofHours(1));
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        HttpResponse<String> answer = browser.get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.target(answer)).endsWith("/login");
    }

    @Test
    void theRightPasswordOpensThePages() {
        assertThat(Browser.target(browser.signIn("admin", Browser.PASSWORD))).doesNotContain("login");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/administration/people").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionGetsAnotherIdWhenSomebodySignsIn() {
        browser.get("/login");
        String before = browser.session();
        browser.signIn("admin", Browser.PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aWrongPasswordLeadsBackToTheSignInPage() {
        assertThat(Browser.target(browser.signIn("admin", "wrong"))).endsWith("/login?wrong");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aSignInFormFromElsewhereIsRefused() {
        Map<String, String> forged = Map.of("username", "admin", "password", Browser.PASSWORD);
        assertThat(browser.post("/login", forged).statusCode()).isEqualTo(403);
    }

    @Test
    void guessingIsSlowedDownAndTheWaitIsSaid() {
        for (int i = 0; i < 5; i++) {
            browser.signIn("guessed", "wrong");
        }
        assertThat(Browser.target(browser.signIn("guessed", "wrong"))).endsWith("/login?wait=1");
        clock.move(Duration.ofSeconds(1));
        assertThat(Browser.target(browser.signIn("guessed", "wrong"))).endsWith("/login?wrong");
    }

    @Test
    void signingOutEndsTheSession() {
        browser.signIn("admin", Browser.PASSWORD);
        HttpResponse<String> out = browser.post("/logout", Map.of("_csrf", forgeryToken()));
        assertThat(Browser.target(out)).contains("signed-out");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void beingShutOutEndsARunningSession() {
        PersonRow person = create("shut.out", Role.RESPONDER);
        browser.signIn("shut.out", Browser.PASSWORD);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        access.change(ChangePerson.state(Actors.ADA, person.id(), PersonState.DISABLED));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionOpensNothingForPrograms() {
        browser.signIn("admin", Browser.PASSWORD);
        assertThat(browser.get("/api/v1/people").statusCode()).isEqualTo(401);
    }

    @Test
    void theApiTellsMissingTokensFromBadOnesAndNeverRedirects() {
        HttpResponse<String> missing = browser.get("/api/v1/people");
        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.body()).contains("problems/missing-token");
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        HttpResponse<String> bad = browser.get("/api/v1/people", "Authorization", "Bearer fbk_nothing");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(bad.body()).contains("problems/invalid-token");
        assertThat(browser.get("/api/v1/people", "Authorization", BEARER).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/v1/people", "X-API-Key", Browser.TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(browser.get("/", "Authorization", BEARER).statusCode()).isEqualTo(302);
    }

    @Test
    void oddPathsOfTheApiAreProblemsToo() {
        HttpResponse<String> answer = browser.get("/api/v1//people", "Authorization", BEARER);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("problems/rejected-request");
    }

    @Test
    void healthIsOpenAndMetricsAreNot() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/metrics", "Authorization", BEARER).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theDataPlaneAnswersForItself() {
        HttpResponse<String> answer = browser.post("/ofrep/v1/evaluate/flags", Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("errorCode");
    }

    @Test
    void nothingOfTheDemoExists() {
        assertThat(browser.get("/login").body()).doesNotContain("look around");
        HttpResponse<String> answer =
                browser.post("/demo/sign-in", Map.of("as", "commander", "_csrf", browser.forgeryToken()));
        assertThat(Browser.target(answer)).endsWith("/login");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(access.people(Actor.console())).extracting(PersonRow::login).doesNotContain("commander", "viewer");
    }

    private String forgeryToken() {
        String page = browser.get("/timeline").body();
        int start = page.indexOf("name=\"_csrf\" content=\"") + "name=\"_csrf\" content=\"".length();
        return page.substring(start, page.indexOf('"', start));
    }

    private PersonRow create(String login, Role role) {
        return access.create(new CreatePerson(Actors.ADA, login, login, Set.of(role), Browser.PASSWORD));
    }
}
