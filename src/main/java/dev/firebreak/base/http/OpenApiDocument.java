package dev.firebreak.base.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Describes the API to programs, at {@code /api/v1/openapi.json}: what cannot be read off the endpoints themselves. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    static final String SCHEME = "token";
    private static final String EXAMPLES = "openapi-examples.json";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new JsonSchema().description("Any JSON value."));
    }

    @Bean
    OpenAPI firebreakApi() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API token with the scope that the operation names.");
        return new OpenAPI()
                .info(new Info()
                        .title("Firebreak")
                        .version("1")
                        .description("Contain and restore AI systems, define their switches, read the record."
                                + " Errors are problems (RFC 9457) that name the fields at fault.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(SCHEME, token));
    }

    /** Examples are real bodies, each tried by a test. */
    @Bean
    OpenApiCustomizer examples() {
        com.fasterxml.jackson.databind.JsonNode examples = read();
        return api -> {
            ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                    .referencedSchemas
                    .forEach(api.getComponents()::addSchemas);
            add(examples, api);
        };
    }

    private static void add(com.fasterxml.jackson.databind.JsonNode examples, OpenAPI api) {
        examples.properties().forEach(example -> {
            Schema<?> schema = api.getComponents().getSchemas().get(example.getKey());
            if (schema != null) {
                schema.setExample(example.getValue());
            }
        });
    }

    private static com.fasterxml.jackson.databind.JsonNode read() {
        try (InputStream file = new ClassPathResource(EXAMPLES).getInputStream()) {
            return Json31.mapper().readTree(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
