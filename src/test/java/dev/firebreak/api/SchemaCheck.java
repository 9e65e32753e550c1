package dev.firebreak.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds a body against a schema of the OpenAPI document; as much of JSON Schema as the document uses. */
final class SchemaCheck {
    private final JsonNode api;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode api) {
        this.api = api;
    }

    /** What is wrong with the body; empty where it is as described, no field more and none less. */
    static List<String> faults(JsonNode api, JsonNode schema, JsonNode body) {
        SchemaCheck check = new SchemaCheck(api);
        check.check(schema, body, "");
        return check.faults;
    }

    private void check(JsonNode schema, JsonNode value, String path) {
        if (schema.has("$ref")) {
            check(api.at(schema.path("$ref").stringValue().substring(1)), value, path);
            return;
        }
        if (schema.has("oneOf")) {
            long fitting = schema.path("oneOf")
                    .valueStream()
                    .filter(form -> faults(api, form, value).isEmpty())
                    .count();
            expect(fitting == 1, path, "fits " + fitting + " of the forms");
            return;
        }
        checkType(schema, value, path);
        if (value.isObject()) {
            checkObject(schema, value, path);
        }
        if (value.isArray() && schema.has("items")) {
            value.valueStream().forEach(item -> check(schema.path("items"), item, path + "[]"));
        }
    }

    private void checkType(JsonNode schema, JsonNode value, String path) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type.valueStream() : java.util.stream.Stream.of(type))
                .filter(JsonNode::isString)
                .forEach(name -> types.add(name.stringValue()));
        boolean fits = types.isEmpty()
                || types.contains(typeOf(value))
                || (types.contains("number") && typeOf(value).equals("integer"));
        expect(fits, path, "is " + typeOf(value) + ", not " + types);
    }

    private void checkObject(JsonNode schema, JsonNode value, String path) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .forEach(name -> expect(value.has(name), path + "." + name, "is missing"));
        value.properties().forEach(field -> {
            String name = path + "." + field.getKey();
            JsonNode property = schema.path("properties").path(field.getKey());
            JsonNode others = schema.path("additionalProperties");
            if (!property.isMissingNode()) {
                check(property, field.getValue(), name);
            } else if (others.isObject()) {
                check(others, field.getValue(), name);
            } else {
                expect(!schema.has("properties"), name, "is not described");
            }
        });
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING, BINARY -> "string";
        };
    }

    private void expect(boolean holds, String path, String fault) {
        if (!holds) {
            faults.add(path + " " + fault);
        }
    }
}
