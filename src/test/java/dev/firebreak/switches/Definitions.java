package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes definitions as people would, with everything that a test does not care about filled in. */
final class Definitions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Definitions() {}

    /** A tool that is enabled, limited (safer) or disabled (safest). */
    static SwitchDocument tool() {
        return tool(0);
    }

    static SwitchDocument tool(int approvals) {
        return tool("Refund payment", approvals, Map.of());
    }

    static SwitchDocument tool(String name, int approvals, Map<String, String> labels) {
        List<SwitchDocument.PositionDocument> positions = List.of(
                position("enabled", JSON.stringNode("all"), 0),
                position("limited", JSON.stringNode("up to 20"), 1),
                position("disabled", JSON.stringNode("none"), 2));
        return document("tool", name, "string", positions, labels, approvals);
    }

    static SwitchDocument document(
            String kind,
            String name,
            String valueType,
            List<SwitchDocument.PositionDocument> positions,
            Map<String, String> labels,
            int approvals) {
        return new SwitchDocument(
                kind,
                name,
                "",
                valueType,
                null,
                null,
                labels,
                positions,
                positions.getFirst().key(),
                null,
                approvals);
    }

    static SwitchDocument.PositionDocument position(String key, @Nullable JsonNode value, @Nullable Integer restraint) {
        return new SwitchDocument.PositionDocument(key, key, "", value, restraint, null, null);
    }

    static SwitchDocument withPositions(SwitchDocument document, List<SwitchDocument.PositionDocument> positions) {
        return new SwitchDocument(
                document.kind(),
                document.name(),
                document.description(),
                document.valueType(),
                document.access(),
                document.reversible(),
                document.labels(),
                positions,
                document.normal(),
                document.failSafe(),
                document.restoreApprovals());
    }

    /** The same definition with another value at one position. */
    static SwitchDocument withValue(SwitchDocument document, String position, String value) {
        return withPositions(
                document,
                positions(document).stream()
                        .map(it -> position.equals(it.key())
                                ? position(position, JSON.stringNode(value), it.restraint())
                                : it)
                        .toList());
    }

    static SwitchDocument without(SwitchDocument document, String position) {
        return withPositions(
                document,
                positions(document).stream()
                        .filter(it -> !position.equals(it.key()))
                        .toList());
    }

    private static List<SwitchDocument.PositionDocument> positions(SwitchDocument document) {
        List<SwitchDocument.PositionDocument> positions = document.positions();
        return positions == null ? List.of() : new ArrayList<>(positions);
    }

    static EvaluationContext context(Object... namesAndValues) {
        ObjectNode attributes = JSON.objectNode();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            attributes.putPOJO(namesAndValues[at].toString(), namesAndValues[at + 1]);
        }
        return EvaluationContext.of(Json.tree(Json.MAPPER.writeValueAsString(attributes)));
    }

    static SwitchKey key(String key) {
        return new SwitchKey(key);
    }
}
