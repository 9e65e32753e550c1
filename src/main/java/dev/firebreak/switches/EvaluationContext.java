package dev.firebreak.switches;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What an application says of the request it is handling.
 *
 * @param targetingKey by which a share of traffic is chosen, or null
 * @param attributes an object; what it lacks counts as in scope
 */
public record EvaluationContext(@Nullable String targetingKey, JsonNode attributes) {

    /** A context that says nothing. */
    public static final EvaluationContext EMPTY = new EvaluationContext(null, JsonNodeFactory.instance.objectNode());

    public static EvaluationContext of(JsonNode attributes) {
        JsonNode key = attributes.path("targetingKey");
        return new EvaluationContext(
                key.isString() && !key.stringValue().isEmpty() ? key.stringValue() : null, attributes);
    }
}
