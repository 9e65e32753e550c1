package dev.firebreak.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People and tokens as programs manage them. */
@ConsoleTest
class PeopleApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(int status, JsonNode body) {}

    @LocalServerPort
    private int port;

    @Test
    void twoPeopleWithTokensCanBeSetUpByApiAlone() {
        Answer person = post("/people", """
                {"login": "First", "name": "First Commander", "roles": ["commander"], "password": "a long password"}""");
        assertThat(person.status()).isEqualTo(201);
        assertThat(person.body().path("login").asString()).isEqualTo("first");
        Answer token = post("/tokens", """
                {"name": "script", "scopes": ["contain", "restore"], "person": "first"}""");
        assertThat(token.status()).isEqualTo(201);
        String secret = token.body().path("secret").asString();
        assertThat(secret).startsWith("fbk_");
        assertThat(call("GET", "/people/first", null, secret).status()).isEqualTo(200);
    }

    @Test
    void aSecretIsInTheFirstAnswerAndInNoLaterOne() {
        Answer token = post("/tokens", """
                {"name": "secretive", "scopes": ["read"]}""");
        String secret = token.body().path("secret").asString();
        Answer list = call("GET", "/tokens", null, Browser.TOKEN);
        assertThat(list.body().toString()).contains("secretive").doesNotContain(secret);
    }

    @Test
    void aTokenStandsInSelectorsOnlyIfThatIsAskedFor() {
        Answer plain = post("/tokens", """
                {"name": "plain", "scopes": ["read"]}""");
        assertThat(plain.body().path("allowInSelector").asBoolean(true)).isFalse();
        Answer refused = post("/tokens", """
                {"name": "reads", "scopes": ["read"], "allowInSelector": true}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("is only for tokens with the scope evaluate");
    }

    @Test
    void aRevokedTokenIsRefused() {
        Answer token = post("/tokens", """
                {"name": "short-lived", "scopes": ["read"]}""");
        String secret = token.body().path("secret").asString();
        String path = "/tokens/" + token.body().path("id").asString();
        assertThat(call("DELETE", path, null, Browser.TOKEN).status()).isEqualTo(204);
        assertThat(call("GET", "/people", null, secret).status()).isEqualTo(401);
        assertThat(call("DELETE", path, null, Browser.TOKEN).status()).isEqualTo(204);
    }

    @Test
    void aTokenForReadingManagesNobody() {
        String secret = post("/tokens", """
                {"name": "reader", "scopes": ["read"]}""").body().path("secret").asString();
        assertThat(call("POST", "/people", "{}", secret).status()).isEqualTo(403);
        assertThat(call("GET", "/tokens", null, secret).status()).isEqualTo(403);
        assertThat(call("GET", "/people", null, secret).status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsNamedFieldByField() {
        Answer person = post("/people", """
                {"login": "a b", "name": "", "roles": ["viewer"], "password": "short"}""");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.body().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("login", "name", "password");
        Answer role = post("/people", """
                {"login": "x", "name": "X", "roles": ["boss", null]}""");
        assertThat(role.body().path("detail").asString()).contains("boss");
        Answer token = post("/tokens", """
                {"name": "x", "scopes": ["read"], "person": "nobody-here", "expiresAt": "tomorrow"}""");
        assertThat(token.status()).isEqualTo(422);
        assertThat(token.body().path("errors").findValuesAsString("field")).containsExactly("person");
    }

    @Test
    void theLastAdministratorCannotBeTakenAway() {
        Answer answer = call("PATCH", "/people/admin", "{\"roles\": [\"viewer\"]}", Browser.TOKEN);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asString()).endsWith("/last-administrator");
    }

    @Test
    void listsComeInPages() {
        post("/people", "{\"login\": \"page-1\", \"name\": \"One\", \"roles\": [\"viewer\"]}");
        post("/people", "{\"login\": \"page-2\", \"name\": \"Two\", \"roles\": [\"viewer\"]}");
        Answer first = call("GET", "/people?limit=1", null, Browser.TOKEN);
        assertThat(first.body().path("items")).hasSize(1);
        String next = first.body().path("next").asString();
        Answer second = call("GET", "/people?limit=1&after=" + next, null, Browser.TOKEN);
        assertThat(second.body().path("items").get(0).path("id").asString())
                .isGreaterThan(first.body().path("items").get(0).path("id").asString());
    }

    private Answer post(String path, String body) {
        return call("POST", path, body, Browser.TOKEN);
    }

    private Answer call(String method, String path, @Nullable String body, String token) {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, content)
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String json = response.body().isEmpty() ? "{}" : response.body();
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(json));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
