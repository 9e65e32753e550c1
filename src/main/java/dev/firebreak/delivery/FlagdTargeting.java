package dev.firebreak.delivery;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes when a flip applies as a JSONLogic condition; what a context lacks counts as in scope there too. A flip that ends
 * by itself does so by the client's own clock, for clients that are cut off by then.
 */
final class FlagdTargeting {

    /** All of the traffic, in percent. */
    private static final int WHOLE = 100;

    private static final String IN = "in";
    private static final String OUT = "out";
    private static final String TARGETING_KEY = "targetingKey";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FlagdTargeting() {}

    static JsonNode applies(FlipRow flip) {
        JsonNode inScope = applies(flip.scope());
        Instant end = end(flip);
        if (end == null) {
            return inScope;
        }
        return isForEveryone(flip.scope()) ? until(end) : call("and", inScope, until(end));
    }

    static boolean isForEveryone(Scope scope) {
        return switch (scope) {
            case Scope.Everyone everyone -> true;
            case Scope.Share share -> share.percent() == WHOLE;
            case Scope.Match match -> false;
        };
    }

    /** When a flip ends by itself; null if somebody has to end it. */
    static @Nullable Instant end(FlipRow flip) {
        return flip.onExpiry() == OnExpiry.RESTORE ? flip.expiresAt() : null;
    }

    /** In whole seconds, rounded up: never too early. To a client that does not know the time it has not come yet. */
    private static ObjectNode until(Instant end) {
        long second = end.getNano() == 0 ? end.getEpochSecond() : end.getEpochSecond() + 1;
        return call("<", variable("$flagd.timestamp", NODES.numberNode(0)), NODES.numberNode(second));
    }

    private static JsonNode applies(Scope scope) {
        return switch (scope) {
            case Scope.Everyone everyone -> NODES.booleanNode(true);
            case Scope.Share share -> inShare(share.percent());
            case Scope.Match match -> matches(match);
        };
    }

    private static ObjectNode inShare(int percent) {
        JsonNode bucketBy = call("cat", variable("$flagd.flagKey"), variable(TARGETING_KEY));
        JsonNode drawn = call("fractional", bucketBy, weight(IN, percent), weight(OUT, WHOLE - percent));
        JsonNode lacking = call("===", variable(TARGETING_KEY, NODES.stringNode("")), NODES.stringNode(""));
        return call("or", lacking, call("===", drawn, NODES.stringNode(IN)));
    }

    private static ObjectNode matches(Scope.Match match) {
        ArrayNode rules = NODES.arrayNode();
        match.attributes().forEach((name, values) -> rules.add(matches(name, values)));
        if (rules.size() == 1) {
            return (ObjectNode) rules.get(0);
        }
        ObjectNode all = NODES.objectNode();
        all.set("and", rules);
        return all;
    }

    /** A missing attribute takes the first listed value, and so matches. */
    private static ObjectNode matches(String name, List<Object> values) {
        ArrayNode listed = NODES.arrayNode();
        values.forEach(value -> listed.add(scalar(value)));
        return call("in", variable(name, listed.get(0)), listed);
    }

    private static JsonNode scalar(Object value) {
        return switch (value) {
            case Boolean flag -> NODES.booleanNode(flag);
            case BigDecimal number -> NODES.numberNode(number);
            default -> NODES.stringNode(value.toString());
        };
    }

    private static ArrayNode weight(String outcome, int percent) {
        return NODES.arrayNode().add(outcome).add(percent);
    }

    private static ObjectNode variable(String name) {
        return NODES.objectNode().put("var", name);
    }

    private static ObjectNode variable(String name, JsonNode orElse) {
        ObjectNode variable = NODES.objectNode();
        variable.putArray("var").add(name).add(orElse);
        return variable;
    }

    private static ObjectNode call(String operator, JsonNode... arguments) {
        ObjectNode call = NODES.objectNode();
        call.putArray(operator).addAll(List.of(arguments));
        return call;
    }
}
