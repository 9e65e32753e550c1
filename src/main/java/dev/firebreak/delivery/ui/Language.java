package dev.firebreak.delivery.ui;

import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A way to ask for a switch, with a snippet that works when it is pasted. */
enum Language {
    JAVA(
            "Java",
            "java",
            new Getters("getBooleanValue", "getStringValue", "getIntegerValue", "getDoubleValue", "getObjectValue")),
    PYTHON(
            "Python",
            "python",
            new Getters(
                    "get_boolean_value",
                    "get_string_value",
                    "get_integer_value",
                    "get_float_value",
                    "get_object_value")),
    GO("Go", "go", new Getters("BooleanValue", "StringValue", "IntValue", "FloatValue", "ObjectValue")),
    DOTNET(
            ".NET",
            "dotnet",
            new Getters(
                    "GetBooleanValueAsync",
                    "GetStringValueAsync",
                    "GetIntegerValueAsync",
                    "GetDoubleValueAsync",
                    "GetObjectValueAsync")),
    NODE(
            "JavaScript (server)",
            "node",
            new Getters("getBooleanValue", "getStringValue", "getNumberValue", "getNumberValue", "getObjectValue")),
    BROWSER(
            "JavaScript (browser)",
            "browser",
            new Getters("getBooleanValue", "getStringValue", "getNumberValue", "getNumberValue", "getObjectValue")),
    CURL("curl", "curl", new Getters("", "", "", "", ""));

    /** What the SDK calls its questions, by type of value. */
    private record Getters(String yesOrNo, String text, String whole, String decimal, String object) {

        String of(ValueType type) {
            return switch (type) {
                case BOOLEAN -> yesOrNo;
                case STRING -> text;
                case INTEGER -> whole;
                case DECIMAL -> decimal;
                case OBJECT -> object;
            };
        }
    }

    private final String label;
    private final String template;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Getters getters;

    Language(String label, String file, Getters getters) {
        this.label = label;
        this.template = read(file);
        this.getters = getters;
    }

    String label() {
        return label;
    }

    /** How an application asks for this switch of this system at this console. */
    String snippet(String system, SwitchDefinition definition, String base) {
        return template.replace("{{base}}", base)
                .replace("{{system}}", system)
                .replace("{{key}}", definition.key().value())
                .replace("{{name}}", name(definition))
                .replace("{{getter}}", getters.of(definition.valueType()))
                .replace("{{failSafe}}", failSafe(definition));
    }

    private String failSafe(SwitchDefinition definition) {
        return Literal.of(
                this,
                definition.valueType(),
                definition.position(definition.failSafe()).value());
    }

    /** A variable's name that says what the switch is, in the language's own way. */
    private String name(SwitchDefinition definition) {
        String[] words = definition.key().value().split("[^A-Za-z0-9]+", -1);
        String last = words[words.length - 1];
        boolean usable = !last.isEmpty() && Character.isLetter(last.charAt(0));
        String noun = definition.valueType() == ValueType.BOOLEAN ? "allowed" : "position";
        if (!usable) {
            return noun;
        }
        return this == PYTHON ? last.toLowerCase(Locale.ROOT) + "_" + noun : camel(last, noun);
    }

    private static String camel(String word, String noun) {
        return Character.toLowerCase(word.charAt(0))
                + word.substring(1)
                + Character.toUpperCase(noun.charAt(0))
                + noun.substring(1);
    }

    private static String read(String file) {
        try (InputStream in = Language.class.getResourceAsStream("/connect/" + file + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("the snippet for " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
