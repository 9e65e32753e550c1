package dev.firebreak.base.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads off our records what is always there and what may be null, as the compiler knows it. */
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isRecord() && isOurs(java.getRawClass())) {
            Schema<?> defined = schema != null && schema.get$ref() != null
                    ? context.getDefinedModels().get(schema.get$ref().replaceFirst(".*/", ""))
                    : schema;
            if (defined != null && defined.getProperties() != null) {
                describe(defined, java.getRawClass());
            }
        }
        return schema;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("dev.firebreak.");
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        boolean sent = Arrays.stream(type.getRecordComponents()).allMatch(RecordSchemas::isNullable);
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = (Schema<?>) schema.getProperties().get(name(component));
            if (property != null && !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, component, property, sent);
            }
        }
    }

    /** @param sent whether it is something that is sent to us: there, everything may be missing until it is checked */
    private static void describe(Schema<?> schema, RecordComponent component, Schema<?> property, boolean sent) {
        if (component.getType() == JsonNode.class) {
            property.setTypes(null);
        }
        if (sent) {
            addNull(property, isRequired(schema, component));
            return;
        }
        boolean leftOut = component.getAccessor().isAnnotationPresent(JsonInclude.class)
                || component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
        if (!isNullable(component) || !leftOut) {
            require(schema, name(component));
            addNull(property, !isNullable(component));
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void addNull(Schema<?> property, boolean never) {
        if (!never && property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
    }

    private static boolean isRequired(Schema<?> schema, RecordComponent component) {
        return schema.getRequired() != null && schema.getRequired().contains(name(component));
    }

    private static void require(Schema<?> schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }
}
