package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes scopes in the form of the API: {@code {"everyone": true}}, {@code {"share": 20}}, {@code {"match": …}}. */
public final class ScopeJson {

    private static final String FORM =
            "must be {\"everyone\": true}, {\"share\": 1 to 100} or {\"match\": {\"attribute\": [values]}}";

    private ScopeJson() {}

    static Scope read(String json) {
        return of(Json.tree(json));
    }

    static String write(Scope scope) {
        return json(scope).toString();
    }

    /** @throws InvalidInput if it has another form */
    public static Scope of(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return Scope.EVERYONE;
        }
        if (!node.isObject() || node.size() != 1) {
            throw new InvalidInput("scope", FORM);
        }
        return parsed(node);
    }

    private static Scope parsed(JsonNode node) {
        if (node.path("everyone").isBoolean() && node.path("everyone").booleanValue()) {
            return Scope.EVERYONE;
        }
        if (node.path("share").isIntegralNumber() && node.path("share").canConvertToInt()) {
            return new Scope.Share(node.path("share").intValue());
        }
        if (node.path("match").isObject()) {
            return new Scope.Match(attributes(node.path("match")));
        }
        throw new InvalidInput("scope", FORM);
    }

    private static Map<String, List<Object>> attributes(JsonNode match) {
        Map<String, List<Object>> attributes = new LinkedHashMap<>();
        match.properties().forEach(rule -> attributes.put(rule.getKey(), values(rule.getKey(), rule.getValue())));
        return attributes;
    }

    private static List<Object> values(String attribute, JsonNode values) {
        if (!values.isArray()) {
            throw new InvalidInput("scope.match." + attribute, "must be a list of values");
        }
        List<Object> scalars = new ArrayList<>();
        for (JsonNode value : values) {
            Object scalar = Scope.scalar(value);
            if (scalar == null) {
                throw new InvalidInput("scope.match." + attribute, "must list texts, numbers, true or false");
            }
            scalars.add(scalar);
        }
        return scalars;
    }

    public static ObjectNode json(Scope scope) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (scope) {
            case Scope.Everyone everyone -> node.put("everyone", true);
            case Scope.Share share -> node.put("share", share.percent());
            case Scope.Match match -> {
                ObjectNode attributes = node.putObject("match");
                match.attributes().forEach((name, values) -> addAll(attributes.putArray(name), values));
            }
        }
        return node;
    }

    private static void addAll(ArrayNode array, List<Object> values) {
        for (Object value : values) {
            switch (value) {
                case Boolean flag -> array.add(flag);
                case java.math.BigDecimal number -> array.add(number);
                default -> array.add(value.toString());
            }
        }
    }
}
