package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Permission;
import dev.firebreak.testing.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The routes of the API are the ones that were agreed on, described truthfully, and open to whom they say. */
@ApiTest
class RoutesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/routes.txt");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void routesAreTheAgreedOnes() throws IOException {
        String now = Endpoint.all(mapping).stream()
                .map(endpoint -> "%-6s %-60s %s"
                        .formatted(
                                endpoint.method(),
                                endpoint.path(),
                                endpoint.needs().stream().map(Permission::name).collect(Collectors.joining(" or ")))
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceFirst("^\\w+", endpoint.method()))
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("renew")) {
            Files.writeString(GOLDEN, now);
        }
        assertThat(now)
                .as("Routes changed. If that is meant, renew the list: ./mvnw test -Dtest=RoutesTest -Drenew=true")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyRouteSaysWhoMay() {
        assertThat(Endpoint.all(mapping)).allSatisfy(endpoint -> assertThat(endpoint.needs())
                .as("%s needs @Needs", endpoint)
                .isNotEmpty());
    }

    @Test
    void openApiDescribesEveryRouteAndNoOther() {
        Api.Answer answer = Api.at(port).get("/api/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        Set<String> described = new TreeSet<>();
        answer.json().path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> mapped =
                Endpoint.all(mapping).stream().map(Endpoint::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped);
        assertThat(answer.at("/openapi")).startsWith("3.1");
    }

    @Test
    void openApiHasNoLooseEnds() {
        JsonNode api = Api.at(port).get("/api/v1/openapi.json").json();
        assertThat(api.findValuesAsString("$ref")).isNotEmpty().allSatisfy(ref -> assertThat(
                        api.at(ref.substring(1)).isMissingNode())
                .as(ref)
                .isFalse());
        api.path("components").path("schemas").properties().forEach(schema -> assertThat(
                        schema.getValue().isEmpty())
                .as("schema %s says nothing", schema.getKey())
                .isFalse());
        Endpoint.all(mapping).forEach(endpoint -> checkOperation(endpoint, operation(api, endpoint)));
    }

    private static void checkOperation(Endpoint endpoint, JsonNode operation) {
        assertThat(operation.path("summary").asString(""))
                .as("summary of %s", endpoint)
                .isNotBlank();
        assertThat(operation.path("security").isEmpty())
                .as("security of %s", endpoint)
                .isFalse();
        assertThat(operation.path("responses").propertyNames())
                .as("%s", endpoint)
                .contains("400", "401", "403", "503");
        List<String> good = operation.path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .toList();
        assertThat(good).as("%s", endpoint).isNotEmpty();
        if (endpoint.method().equals("DELETE")) {
            assertThat(good).as("%s", endpoint).containsExactly("204");
        }
    }

    private static JsonNode operation(JsonNode api, Endpoint endpoint) {
        return api.path("paths").path(endpoint.path()).path(endpoint.method().toLowerCase(java.util.Locale.ROOT));
    }
}
