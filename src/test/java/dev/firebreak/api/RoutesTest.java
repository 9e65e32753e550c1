package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.firebreak.testing.Api;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The routes of the API are the ones that were agreed on, described truthfully, and open to whom they say. */
@ApiTest
class RoutesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/routes.txt");

    /** A filter answers these, before anything that Spring knows. */
    private static final List<String> DATA_PLANE = List.of(
            line("POST", "/ofrep/v1/evaluate/flags", "evaluate"),
            line("POST", "/ofrep/v1/evaluate/flags/{key}", "evaluate"),
            line("GET", "/ofrep/v1/sse", "address from an evaluation"),
            line("GET", "/flagd/v1/flags.json", "evaluate"));

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void routesAreTheAgreedOnes() throws IOException {
        String now = Stream.of(pages(), DATA_PLANE.stream(), api())
                .flatMap(routes -> routes)
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("renew")) {
            Files.writeString(GOLDEN, now);
        }
        assertThat(now)
                .as("Routes changed. If that is meant, renew the list: ./mvnw test -Dtest=RoutesTest -Drenew=true")
                .isEqualTo(Files.readString(GOLDEN));
    }

    private Stream<String> api() {
        return Endpoint.all(mapping).stream()
                .map(endpoint -> line(
                        endpoint.method(),
                        endpoint.path(),
                        endpoint.needs().stream()
                                .map(permission -> permission.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" or "))));
    }

    /** Pages for the browser: anybody, whoever is signed in, or a role. */
    private static Stream<String> pages() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scan.findCandidateComponents("dev.firebreak").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(page -> line("page", "/" + page.getAnnotation(Route.class).value(), whoMay(page)))
                .sorted();
    }

    private static String whoMay(Class<?> page) {
        RolesAllowed roles = page.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            return String.join(" or ", roles.value()).toLowerCase(Locale.ROOT);
        }
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            return "anybody";
        }
        return page.isAnnotationPresent(PermitAll.class) ? "signed in" : "nobody";
    }

    private static String line(String method, String path, String who) {
        return "%-6s %-60s %s".formatted(method, path, who);
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
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
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
        return api.path("paths").path(endpoint.path()).path(endpoint.method().toLowerCase(Locale.ROOT));
    }
}
