package dev.firebreak.delivery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.switches.SwitchDefinition;
import dev.firebreak.switches.SwitchDocument;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a developer pastes asks for the right key, with the right type, and falls back to the failSafe position. */
class LanguageTest {

    private static final String BASE = "https://firebreak.example.com";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsLeftToFillIn(Language language) {
        for (String type : new String[] {"boolean", "string", "integer", "decimal", "object"}) {
            String snippet = snippet(language, type, value(type));
            assertThat(snippet).doesNotContain("{{").contains(BASE, "tool.refund_payment");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JAVA    | switches.getBooleanValue(\"tool.refund_payment\", false,",
                "PYTHON  | \"tool.refund_payment\", False, EvaluationContext(",
                "GO      | switches.BooleanValue(ctx, \"tool.refund_payment\", false,",
                "DOTNET  | switches.GetBooleanValueAsync(\"tool.refund_payment\", false,",
                "NODE    | switches.getBooleanValue('tool.refund_payment', false,",
                "BROWSER | .getBooleanValue('tool.refund_payment', false)",
                "CURL    | /ofrep/v1/evaluate/flags/tool.refund_payment"
            })
    void aToolIsAskedForWithItsFailSafeAsDefault(Language language, String line) {
        assertThat(snippet(language, "boolean", "false")).contains(line);
    }

    @Test
    void wholeDecimalsStayDecimals() {
        assertThat(snippet(Language.JAVA, "decimal", "1")).contains("getDoubleValue(\"tool.refund_payment\", 1.0,");
        assertThat(snippet(Language.PYTHON, "decimal", "1")).contains("\"tool.refund_payment\", 1.0,");
    }

    @Test
    void objectsAreWrittenInEachLanguage() {
        Map<Language, String> expected = new EnumMap<>(Language.class);
        expected.put(Language.JAVA, "Value.objectToValue(Map.of(\"chat\", 1, \"soft\", true))");
        expected.put(Language.PYTHON, "{\"chat\": 1, \"soft\": True}");
        expected.put(Language.GO, "map[string]any{\"chat\": 1, \"soft\": true}");
        expected.put(Language.DOTNET, "new Value(Structure.Builder().Set(\"chat\", 1).Set(\"soft\", true).Build())");
        expected.put(Language.NODE, "{\"chat\": 1, \"soft\": true}");
        expected.forEach((language, literal) -> assertThat(snippet(language, "object", "{\"chat\":1,\"soft\":true}"))
                .as(language.label())
                .contains(literal));
    }

    @Test
    void quotesInTextsAreEscaped() {
        assertThat(snippet(Language.JAVA, "string", "\"say \\\"no\\\"\"")).contains("\"say \\\"no\\\"\"");
    }

    private static String value(String type) {
        return switch (type) {
            case "boolean" -> "false";
            case "string" -> "\"v6\"";
            case "integer" -> "7";
            case "decimal" -> "0.5";
            default -> "{\"a\":{\"b\":[1,null,\"x\"]}}";
        };
    }

    private static String snippet(Language language, String type, String failSafe) {
        SwitchDefinition definition = MAPPER.readValue("""
                        {"kind":"prompt","name":"Refund payment","valueType":"%s","normal":"on","failSafe":"off",
                         "positions":[{"key":"on","label":"On","value":%s,"restraint":0},
                                      {"key":"off","label":"Off","value":%s,"restraint":1}]}""".formatted(type, value(type), failSafe), SwitchDocument.class)
                .define(new SwitchKey("tool.refund_payment"));
        return language.snippet("support-production", definition, BASE);
    }
}
