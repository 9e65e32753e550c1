package dev.firebreak.switches;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.SwitchKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whom a flip applies to. */
public sealed interface Scope {

    Scope EVERYONE = new Everyone();

    /** Every percent of traffic. */
    int WHOLE = 100;

    /** Up to so many zeros a whole number is written out, not as 1E+2. */
    int LONGEST_PLAIN = 30;

    /** Whether it applies; a context that lacks what would decide it is in scope. */
    boolean appliesTo(SwitchKey key, EvaluationContext context);

    /** Whether it applies to whatever the other applies to. */
    boolean covers(Scope other);

    /** For people: "everyone", "20 % of traffic", "requests where tenant is acme or globex". */
    String words();

    /** All traffic. */
    record Everyone() implements Scope {
        @Override
        public boolean appliesTo(SwitchKey key, EvaluationContext context) {
            return true;
        }

        @Override
        public boolean covers(Scope other) {
            return true;
        }

        @Override
        public String words() {
            return "everyone";
        }
    }

    /**
     * A share of traffic by targeting key, the same on every node and in every client.
     *
     * @param percent 1 to 100
     */
    record Share(int percent) implements Scope {
        public Share {
            if (percent < 1 || percent > 100) {
                throw new InvalidInput("scope.share", "must be a whole percentage from 1 to 100, not " + percent);
            }
        }

        @Override
        public boolean appliesTo(SwitchKey key, EvaluationContext context) {
            return context.targetingKey() == null || Bucket.of(key, context.targetingKey()) < percent;
        }

        @Override
        public boolean covers(Scope other) {
            return percent == WHOLE || (other instanceof Share share && percent >= share.percent);
        }

        @Override
        public String words() {
            return percent + " % of traffic";
        }
    }

    /**
     * Only where every attribute has one of its listed values.
     *
     * @param attributes attribute to exact values: strings, {@link BigDecimal} without trailing zeros, booleans
     */
    record Match(Map<String, List<Object>> attributes) implements Scope {
        public Match {
            attributes = MatchRules.checked(attributes);
        }

        @Override
        public boolean appliesTo(SwitchKey key, EvaluationContext context) {
            for (Map.Entry<String, List<Object>> rule : attributes.entrySet()) {
                Object value = scalar(context.attributes().get(rule.getKey()));
                if (value != null && !rule.getValue().contains(value)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean covers(Scope other) {
            return other instanceof Match narrower
                    && attributes.entrySet().stream()
                            .allMatch(rule -> narrower.attributes.containsKey(rule.getKey())
                                    && rule.getValue().containsAll(narrower.attributes.get(rule.getKey())));
        }

        @Override
        public String words() {
            return "requests where " + MatchWords.of(attributes);
        }
    }

    /** A comparable form of a JSON string, number or boolean; null for anything else, which counts as lacking. */
    static @Nullable Object scalar(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? number(value.decimalValue()) : null;
    }

    /** 1, 1.0 and 1e0 are one number. */
    static BigDecimal number(BigDecimal value) {
        BigDecimal shortest = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() >= -LONGEST_PLAIN ? shortest.setScale(0) : shortest;
    }
}
