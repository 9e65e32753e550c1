package dev.firebreak.switches;

import static dev.firebreak.switches.Definitions.document;
import static dev.firebreak.switches.Definitions.key;
import static dev.firebreak.switches.Definitions.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;

/** SWITCHES.md, "Identity", "Kinds" and "Positions". */
class DefinitionTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(strings = {"a", "tool.refund_payment", "A:b-9_.", "0"})
    void keysOfThisFormAreTaken(String key) {
        assertThat(Definitions.tool().define(key(key)).key().value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\n", "a%20", "a?"})
    void otherKeysAreRefused(String key) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> key(key));
    }

    @Test
    void keysHave128CharactersAtMost() {
        assertThat(key("x".repeat(128)).value()).hasSize(128);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> key("x".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tool",
                "prompt",
                "model",
                "autonomy",
                "review",
                "fallback",
                "retrieval",
                "memory",
                "limit",
                "stop"
            })
    void thereAreTenKinds(String kind) {
        SwitchDefinition definition = booleans(kind).define(key("a"));
        assertThat(Words.lower(definition.kind())).isEqualTo(kind);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertFault(booleans("gadget"), "kind", "tool, prompt");
    }

    @Test
    void aToolThatSaysNothingIsTakenForOneThatWritesForGood() {
        SwitchDefinition tool = booleans("tool").define(key("a"));
        assertThat(tool.access()).isEqualTo(ToolAccess.WRITE);
        assertThat(tool.reversible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, true, false",
        "string, '\"a\"', '\"b\"'",
        "integer, 7, -9007199254740991",
        "decimal, 0.5, 1",
        "object, '{\"chat\": 20}', '{}'"
    })
    void allValuesAreOfOneType(String type, String normal, String safer) {
        SwitchDefinition definition = values(type, normal, safer).define(key("a"));
        assertThat(Words.lower(definition.valueType())).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "boolean, true, 1",
        "string, '\"a\"', false",
        "integer, 7, 7.5",
        "integer, 7, 9007199254740992",
        "decimal, 0.5, '\"1\"'",
        "object, '{}', '[]'",
        "boolean, true, null"
    })
    void aValueOfAnotherTypeIsRefused(String type, String normal, String other) {
        assertFault(values(type, normal, other), "positions[1].value", "valueType");
    }

    @Test
    void exactlyOnePositionIsNormal() {
        assertFault(
                document(
                        "tool",
                        "Tool",
                        "boolean",
                        List.of(on(), position("off", JSON.booleanNode(false), 0)),
                        Map.of(),
                        0),
                "positions[1].restraint",
                "0 is the normal position's alone");
        assertFault(
                document(
                        "tool",
                        "Tool",
                        "boolean",
                        List.of(position("on", JSON.booleanNode(true), 1), off()),
                        Map.of(),
                        0),
                "positions[0].restraint",
                "must be 0");
        SwitchDocument none = new SwitchDocument(
                "tool", "Tool", "", "boolean", null, null, null, List.of(on(), off()), null, null, 0);
        assertFault(none, "normal", "must name one of the positions");
    }

    @Test
    void thereIsAtLeastOneSaferPosition() {
        assertFault(document("tool", "Tool", "boolean", List.of(on()), Map.of(), 0), "positions", "at least one safer");
    }

    @Test
    void noKeyStandsTwice() {
        assertFault(
                document("tool", "Tool", "boolean", List.of(on(), off(), off()), Map.of(), 0), "positions", "twice");
    }

    @Test
    void failSafeIsTheSafestWhereNotSaid() {
        assertThat(Definitions.tool().define(key("a")).failSafe()).isEqualTo(new PositionKey("disabled"));
    }

    @Test
    void amongEquallySafePositionsFailSafeIsTheSafestThenTheFirst() {
        List<SwitchDocument.PositionDocument> positions = List.of(
                position("normal", JSON.stringNode("n"), 0),
                position("first", JSON.stringNode("a"), 2),
                position("second", JSON.stringNode("b"), 2),
                position("mild", JSON.stringNode("c"), 1));
        assertThat(withFailSafe(positions, "second").safest().key().value()).isEqualTo("second");
        assertThat(withFailSafe(positions, "mild").safest().key().value()).isEqualTo("first");
        assertThat(withFailSafe(positions, "second").containing())
                .extracting(position -> position.key().value())
                .containsExactly("second", "first", "mild");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        SwitchDocument bad = new SwitchDocument(null, "", null, "colour", null, null, null, null, null, "nowhere", 99);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> bad.define(key("a")))
                .satisfies(refused -> assertThat(refused.fields().keySet())
                        .contains("kind", "name", "valueType", "positions", "restoreApprovals"));
    }

    @Test
    void aMissingPositionIsAFaultNotACrash() {
        List<SwitchDocument.PositionDocument> positions = new ArrayList<>(Arrays.asList(on(), null));
        assertFault(document("tool", "Tool", "boolean", positions, Map.of(), 0), "positions[1]", "object");
    }

    @Test
    void textsAndNumbersAreLimited() {
        assertFault(document("tool", "x".repeat(201), "boolean", List.of(on(), off()), Map.of(), 0), "name", "200");
        assertFault(document("tool", "a\u0000b", "boolean", List.of(on(), off()), Map.of(), 0), "name", "control");
        assertFault(
                document("tool", "Tool", "boolean", List.of(on(), off()), Map.of(), 6), "restoreApprovals", "0 to 5");
        assertFault(values("string", "\"a\"", "\"" + "x".repeat(20_001) + "\""), "positions[1].value", "20000");
    }

    @Test
    void noTextTurnsTheDirectionOfWhatFollows() {
        SwitchDefinition tool = Definitions.tool("Re\u202Efund\u2069", 0, Map.of("te\u200Fam", "pay\u202Dments"))
                .define(key("a"));
        assertThat(tool.name()).isEqualTo("Refund");
        assertThat(tool.labels()).isEqualTo(Map.of("team", "payments"));
        assertFault(Definitions.tool("\u202E", 0, Map.of()), "name", "is needed");
        assertFault(Definitions.tool("Tool", 0, Map.of("\u2066", "x")), "labels", "name of 1 to 100");
        assertFault(Definitions.tool("Tool", 0, Map.of("team", "a\u0000")), "labels", "control");
    }

    @Test
    void aDefinitionStaysTheSameWhoeverReadIt() {
        SwitchDefinition one = numbers(LongNode.valueOf(5)).define(key("a"));
        SwitchDefinition other = numbers(JSON.numberNode(5)).define(key("a"));
        assertThat(one).isEqualTo(other);
        assertThat(DefinitionJson.read(key("a"), DefinitionJson.write(one))).isEqualTo(one);
    }

    private static SwitchDocument numbers(JsonNode safer) {
        return document(
                "limit",
                "Limit",
                "integer",
                List.of(position("n", JSON.numberNode(10), 0), position("s", safer, 1)),
                Map.of("team", "a"),
                0);
    }

    private static SwitchDefinition withFailSafe(List<SwitchDocument.PositionDocument> positions, String failSafe) {
        return new SwitchDocument(
                        "prompt", "Prompt", "", "string", null, null, Map.of(), positions, "normal", failSafe, 0)
                .define(key("a"));
    }

    private static SwitchDocument booleans(String kind) {
        return document(kind, "Switch", "boolean", List.of(on(), off()), Map.of(), 0);
    }

    private static SwitchDocument values(String type, String normal, String safer) {
        return document(
                "limit",
                "Limit",
                type,
                List.of(position("n", Json.tree(normal), 0), position("s", Json.tree(safer), 1)),
                Map.of(),
                0);
    }

    private static SwitchDocument.PositionDocument on() {
        return position("on", JSON.booleanNode(true), 0);
    }

    private static SwitchDocument.PositionDocument off() {
        return position("off", JSON.booleanNode(false), 1);
    }

    private static void assertFault(SwitchDocument document, String field, String words) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> document.define(key("a")))
                .satisfies(refused -> assertThat(refused.fields().get(field)).contains(words));
    }
}
