package dev.firebreak.delivery;

import dev.firebreak.switches.ValueType;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Writes values in the form in which every published OpenFeature client reads their type. */
public final class FlagValue {

    /** Beyond any number that a double can tell from zero. */
    private static final int MOST_DECIMALS = 1_100;

    private FlagValue() {}

    /** Decimals always get a decimal point: clients take a plain {@code 1} for an integer and fall back to their default. */
    public static void put(ObjectNode into, String field, ValueType type, JsonNode value) {
        if (type == ValueType.DECIMAL) {
            into.putRawValue(field, new RawValue(decimal(value.decimalValue())));
            return;
        }
        into.set(field, value);
    }

    static String decimal(BigDecimal value) {
        BigDecimal readable = value.scale() > MOST_DECIMALS ? BigDecimal.valueOf(value.doubleValue()) : value;
        String plain = readable.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
