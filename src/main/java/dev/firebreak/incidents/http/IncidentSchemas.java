package dev.firebreak.incidents.http;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI cannot read off the records: the two forms of a score, and of who may see an incident. */
@Configuration(proxyBeanMethods = false)
class IncidentSchemas {

    static final String SCORE = "#/components/schemas/Score";
    static final String PRIVATE = "#/components/schemas/Readers";

    @Bean
    OpenApiCustomizer incidentForms() {
        return api -> {
            api.getComponents().addSchemas("Score", score());
            api.getComponents().addSchemas("Readers", readers());
        };
    }

    private static Schema<?> score() {
        Schema<?> number = typed("integer");
        number.setMinimum(BigDecimal.ZERO);
        number.setMaximum(BigDecimal.valueOf(4));
        Schema<?> unknown = typed("string");
        unknown.setConst("unknown");
        Schema<?> score = new JsonSchema();
        score.setDescription("How bad it is on one axis: 0 to 4, or unknown.");
        score.setOneOf(List.of(number, unknown));
        return score;
    }

    private static Schema<?> readers() {
        Schema<?> only = typed("object");
        only.addProperty("people", names("Logins or ids."));
        only.addProperty("roles", names("Keys of roles, such as administrator."));
        only.setAdditionalProperties(false);
        Schema<?> readers = new JsonSchema();
        readers.setDescription(
                "Who alone may see it, beside whoever declared it or has a role in it; null for everybody.");
        readers.setOneOf(List.of(only, typed("null")));
        return readers;
    }

    private static Schema<?> names(String meaning) {
        Schema<?> names = typed("array");
        names.setDescription(meaning);
        names.setItems(typed("string"));
        return names;
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
