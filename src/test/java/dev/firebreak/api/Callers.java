package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** People and tokens made as an administrator would make them: through the API. */
final class Callers {
    static final String BOOTSTRAP = "bootstrap-token-of-the-tests-0123456789";
    private static final String ALL = "\"read\", \"contain\", \"restore\", \"respond\", \"admin\"";
    private static final Map<String, String> SECRETS = new ConcurrentHashMap<>();

    private final int port;

    Callers(int port) {
        this.port = port;
    }

    Api nobody() {
        return Api.at(port);
    }

    /** Every scope, but no person. */
    Api bootstrap() {
        return nobody().as(BOOTSTRAP);
    }

    /** A token of every scope that acts for a person with this role. */
    Api person(String login, String role) {
        String secret = SECRETS.computeIfAbsent(port + login, name -> {
            Api.Answer created = bootstrap()
                    .post(
                            "/api/v1/people",
                            "{\"login\": \"%s\", \"name\": \"%s\", \"roles\": [\"%s\"]}".formatted(login, login, role));
            assertThat(created.status()).as("%s", created).isEqualTo(201);
            return issue(
                    "{\"name\": \"%s's script\", \"scopes\": [%s], \"person\": \"%s\"}".formatted(login, ALL, login));
        });
        return nobody().as(secret);
    }

    Api administrator() {
        return person("ada", "administrator");
    }

    Api commander(String login) {
        return person(login, "commander");
    }

    /** A token by itself with one scope, good for all systems. */
    Api scope(String scope) {
        String secret = SECRETS.computeIfAbsent(
                port + "scope:" + scope,
                name -> issue("{\"name\": \"%s only\", \"scopes\": [\"%s\"]}".formatted(scope, scope)));
        return nobody().as(secret);
    }

    /** A token that is good for one system only. */
    Api confined(String system, String scopes) {
        String secret = SECRETS.computeIfAbsent(
                port + "confined:" + system + scopes,
                name -> issue("{\"name\": \"for %s\", \"scopes\": [%s], \"system\": \"%s\"}"
                        .formatted(system, scopes, system)));
        return nobody().as(secret);
    }

    private String issue(String body) {
        Api.Answer issued = bootstrap().post("/api/v1/tokens", body);
        assertThat(issued.status()).as("%s", issued).isEqualTo(201);
        return issued.at("/secret");
    }
}
