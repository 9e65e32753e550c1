package dev.firebreak.delivery.ui;

import dev.firebreak.switches.ValueType;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a value as a constant of a programming language. */
final class Literal {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Language language;

    private Literal(Language language) {
        this.language = language;
    }

    static String of(Language language, ValueType type, JsonNode value) {
        Literal literal = new Literal(language);
        if (type != ValueType.OBJECT) {
            return literal.scalar(type, value);
        }
        return switch (language) {
            case JAVA -> "Value.objectToValue(" + literal.any(value) + ")";
            case DOTNET -> "new Value(" + literal.any(value) + ")";
            case PYTHON, GO, NODE, BROWSER, CURL -> literal.any(value);
        };
    }

    private String scalar(ValueType type, JsonNode value) {
        return type == ValueType.DECIMAL ? decimal(value.decimalValue()) : any(value);
    }

    private String any(JsonNode value) {
        if (value.isObject()) {
            return object(value);
        }
        if (value.isArray()) {
            return list(value);
        }
        if (value.isBoolean() && language == Language.PYTHON) {
            return value.booleanValue() ? "True" : "False";
        }
        return value.isNull() ? nothing() : MAPPER.writeValueAsString(value);
    }

    private String object(JsonNode object) {
        return switch (language) {
            case JAVA -> "Map.of(" + entries(object, ", ", (name) -> name + ", ") + ")";
            case DOTNET ->
                "Structure.Builder()"
                        + object.propertyStream()
                                .map(entry -> ".Set(" + text(entry.getKey()) + ", " + any(entry.getValue()) + ")")
                                .collect(Collectors.joining())
                        + ".Build()";
            case GO -> "map[string]any{" + entries(object, ", ", name -> name + ": ") + "}";
            case PYTHON, NODE, BROWSER, CURL -> "{" + entries(object, ", ", name -> name + ": ") + "}";
        };
    }

    private String entries(JsonNode object, String between, Function<String, String> key) {
        return object.propertyStream()
                .map(entry -> key.apply(text(entry.getKey())) + any(entry.getValue()))
                .collect(Collectors.joining(between));
    }

    private String list(JsonNode list) {
        Stream<String> elements = list.valueStream().map(this::any);
        String joined = elements.collect(Collectors.joining(", "));
        return switch (language) {
            case JAVA -> "List.of(" + joined + ")";
            case DOTNET -> "new List<Value> { " + joined + " }";
            case GO -> "[]any{" + joined + "}";
            case PYTHON, NODE, BROWSER, CURL -> "[" + joined + "]";
        };
    }

    private String nothing() {
        return switch (language) {
            case PYTHON -> "None";
            case GO -> "nil";
            case JAVA, DOTNET, NODE, BROWSER, CURL -> "null";
        };
    }

    private static String text(String text) {
        return MAPPER.writeValueAsString(text);
    }

    private static String decimal(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
