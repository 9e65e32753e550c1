package dev.firebreak.switches;

import tools.jackson.databind.JsonNode;

/** The type of all values of a switch, as OpenFeature clients ask for them. */
public enum ValueType {
    BOOLEAN("true or false") {
        @Override
        boolean fits(JsonNode value) {
            return value.isBoolean();
        }
    },
    STRING("a text") {
        @Override
        boolean fits(JsonNode value) {
            return value.isString();
        }
    },
    INTEGER("a whole number within ±9007199254740991") {
        @Override
        boolean fits(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong() && Math.abs(value.longValue()) <= LARGEST_EXACT;
        }
    },
    DECIMAL("a number") {
        @Override
        boolean fits(JsonNode value) {
            return value.isNumber() && Double.isFinite(value.doubleValue());
        }
    },
    OBJECT("an object") {
        @Override
        boolean fits(JsonNode value) {
            return value.isObject();
        }
    };

    /** Beyond this, clients that read numbers as doubles would see another one (RFC 8259, section 6). */
    private static final long LARGEST_EXACT = 9_007_199_254_740_991L;

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    abstract boolean fits(JsonNode value);

    /** What a value of this type looks like, for people. */
    public String words() {
        return words;
    }
}
