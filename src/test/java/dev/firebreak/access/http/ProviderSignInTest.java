package dev.firebreak.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.access.Access;
import dev.firebreak.access.ChangePerson;
import dev.firebreak.access.PersonRow;
import dev.firebreak.access.PersonState;
import dev.firebreak.access.Role;
import dev.firebreak.base.Actor;
import dev.firebreak.testing.Actors;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Signing in through an identity provider (OpenID Connect). */
@ConsoleTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "firebreak.oidc.client-id=" + FakeIssuer.CLIENT,
            "firebreak.oidc.client-secret=secret",
            "firebreak.oidc.roles.sre=responder",
            "firebreak.oidc.roles.leads=commander"
        })
class ProviderSignInTest {

    private static final FakeIssuer ISSUER = new FakeIssuer();

    @LocalServerPort
    private int port;

    @Autowired
    private Access access;

    private Browser browser;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        ISSUER.goAway();
        properties.add("firebreak.oidc.issuer", ISSUER::url);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        ISSUER.comeBack();
    }

    /** The issuer was away when the console started; and here it still is. */
    @Test
    @Order(1)
    void aProviderThatIsAwayLeadsBackToThePassword() {
        ISSUER.goAway();
        assertThat(Browser.target(browser.get("/oauth2/authorization/sso"))).endsWith("/login?provider-away");
        assertThat(Browser.target(browser.signIn("admin", Browser.PASSWORD))).doesNotContain("login");
    }

    @Test
    void somebodyNewComesInWithTheRolesOfTheirGroups() {
        HttpResponse<String> in = signIn(new FakeIssuer.Subject("s-1", "Nadia", List.of("leads", "unknown")));
        assertThat(Browser.target(in)).doesNotContain("login");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(person("nadia").roles()).containsExactly(Role.COMMANDER);
        assertThat(person("nadia").waysIn()).isEqualTo(PersonRow.SignInWays.PROVIDER);
    }

    @Test
    void otherGroupsAreOtherRolesAtTheNextSignIn() {
        signIn(new FakeIssuer.Subject("s-2", "omar", List.of("leads")));
        signIn(new FakeIssuer.Subject("s-2", "omar-renamed", List.of("sre")));
        assertThat(person("omar").roles()).containsExactly(Role.RESPONDER);
    }

    @Test
    void somebodyWithoutARoleIsRefused() {
        HttpResponse<String> answer = signIn(new FakeIssuer.Subject("s-3", "stranger", List.of("sales")));
        assertThat(Browser.target(answer)).endsWith("/login?refused=not-allowed");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void nobodyTakesOverALoginThatIsKeptHere() {
        HttpResponse<String> answer = signIn(new FakeIssuer.Subject("s-4", "admin", List.of("leads")));
        assertThat(Browser.target(answer)).endsWith("/login?refused=login-taken");
        assertThat(person("admin").roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void somebodyShutOutHereStaysOut() {
        signIn(new FakeIssuer.Subject("s-5", "left", List.of("sre")));
        access.change(ChangePerson.state(Actors.ADA, person("left").id(), PersonState.DISABLED));
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        HttpResponse<String> answer = signIn(new FakeIssuer.Subject("s-5", "left", List.of("sre")));
        assertThat(Browser.target(answer)).endsWith("/login?refused=not-allowed");
    }

    @Test
    void anAnswerToAQuestionThatWasNotAskedIsRefused() {
        HttpResponse<String> answer = browser.get("/login/oauth2/code/sso?code=stolen&state=made-up");
        assertThat(Browser.target(answer)).contains("/login?");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    private PersonRow person(String login) {
        return access.person(Actor.console(), login);
    }

    private HttpResponse<String> signIn(FakeIssuer.Subject subject) {
        HttpResponse<String> start = browser.get("/oauth2/authorization/sso");
        Map<String, String> asked = query(Browser.target(start));
        ISSUER.vouchFor(subject, asked.getOrDefault("nonce", ""));
        return browser.get(asked.get("redirect_uri") + "?code=any&state=" + asked.get("state"));
    }

    private static Map<String, String> query(String url) {
        return Arrays.stream(URI.create(url).getRawQuery().split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }
}
