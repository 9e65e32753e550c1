package dev.firebreak.base.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns YAML's scalars into those of JSON, exactly as the same value sent to the API would be read. */
final class Scalars {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_NUMBER = 100;
    private static final int LARGEST_EXPONENT = 400;

    private Scalars() {}

    static Yaml read(ScalarNode scalar) {
        Place place = Place.of(scalar.getStartMark());
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return new Yaml.Scalar(place, JSON.stringNode(scalar.getValue()));
        }
        if (tag.equals(Tag.NULL)) {
            return new Yaml.Scalar(place, JSON.nullNode());
        }
        if (tag.equals(Tag.BOOL)) {
            return new Yaml.Scalar(place, JSON.booleanNode(scalar.getValue().equalsIgnoreCase("true")));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(scalar, place);
        }
        return new Yaml.Wrong(place, "has the tag " + tag.getValue() + ": write plain values without tags");
    }

    private static Yaml number(ScalarNode scalar, Place place) {
        String written = scalar.getValue();
        try {
            if (written.length() <= LONGEST_NUMBER) {
                return new Yaml.Scalar(place, scalar.getTag().equals(Tag.INT) ? whole(written) : decimal(written));
            }
        } catch (ArithmeticException | NumberFormatException notFinite) {
            // told below, the same as for a number that is too long
        }
        return new Yaml.Wrong(place, "must be a finite number of at most " + LONGEST_NUMBER + " digits");
    }

    private static JsonNode whole(String written) {
        String text = written.toLowerCase(Locale.ROOT).replace("+", "");
        BigInteger value =
                switch (text.length() > 2 ? text.substring(0, 2) : "") {
                    case "0x" -> new BigInteger(text.substring(2), 16);
                    case "0o" -> new BigInteger(text.substring(2), 8);
                    default -> new BigInteger(text);
                };
        if (value.bitLength() < Integer.SIZE) {
            return JSON.numberNode(value.intValueExact());
        }
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValueExact()) : JSON.numberNode(value);
    }

    private static JsonNode decimal(String written) {
        BigDecimal value = new BigDecimal(written);
        if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
            throw new ArithmeticException("exponent");
        }
        return JSON.numberNode(value);
    }
}
