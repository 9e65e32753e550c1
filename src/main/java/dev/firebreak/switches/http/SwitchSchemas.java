package dev.firebreak.switches.http;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What OpenAPI cannot read off the records: the three forms of a scope, and what a position must have. */
@Configuration(proxyBeanMethods = false)
class SwitchSchemas {

    @Bean
    OpenApiCustomizer scopeForms() {
        return api -> {
            api.getComponents().addSchemas("Scope", scope());
            Schema<?> position = api.getComponents().getSchemas().get("PositionDocument");
            if (position != null) {
                position.setRequired(List.of("key", "label", "value", "restraint"));
            }
        };
    }

    private static Schema<?> scope() {
        Schema<?> scope = new JsonSchema();
        scope.setDescription("Whom a flip applies to; a context that lacks what would decide it is in scope.");
        Schema<?> everyone = typed("boolean");
        everyone.setConst(true);
        Schema<?> share = typed("integer");
        share.setMinimum(BigDecimal.ONE);
        share.setMaximum(BigDecimal.valueOf(100));
        Schema<?> match = typed("object");
        match.setAdditionalProperties(values());
        scope.setOneOf(List.of(only("everyone", everyone), only("share", share), only("match", match)));
        return scope;
    }

    private static Schema<?> values() {
        Schema<?> value = new JsonSchema();
        value.setTypes(Set.of("string", "number", "boolean"));
        Schema<?> values = typed("array");
        values.setItems(value);
        return values;
    }

    private static Schema<?> only(String name, Schema<?> form) {
        Schema<?> object = typed("object");
        object.addProperty(name, form);
        object.setRequired(List.of(name));
        object.setAdditionalProperties(false);
        return object;
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
