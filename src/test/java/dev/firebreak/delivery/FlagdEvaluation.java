package dev.firebreak.delivery;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Evaluates a flag as flagd's in-process providers do: JSONLogic, with flagd's fractional operator. */
final class FlagdEvaluation {

    private static final JsonLogic LOGIC = new JsonLogic().addOperation("fractional", FlagdEvaluation::fractional);

    private FlagdEvaluation() {}

    static String variant(String key, JsonNode flag, Map<String, Object> context) {
        return variant(key, flag, context, 1_763_800_000);
    }

    /** @param timestamp the client's time, in whole seconds as flagd has it */
    static String variant(String key, JsonNode flag, Map<String, Object> context, long timestamp) {
        if (!flag.has("targeting")) {
            return flag.path("defaultVariant").stringValue();
        }
        return variant(flag, context, Map.of("flagKey", key, "timestamp", timestamp));
    }

    static String withoutTime(JsonNode flag) {
        return variant(flag, Map.of(), Map.of());
    }

    private static String variant(JsonNode flag, Map<String, Object> context, Map<String, Object> ofFlagd) {
        Map<String, Object> data = new LinkedHashMap<>(context);
        data.put("$flagd", ofFlagd);
        try {
            Object result = LOGIC.apply(flag.path("targeting").toString(), data);
            return result == null ? flag.path("defaultVariant").stringValue() : result.toString();
        } catch (JsonLogicException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** See https://flagd.dev/reference/custom-operations/fractional-operation: scaled by multiplication, no remainder. */
    private static @Nullable Object fractional(Object[] arguments) {
        byte[] bucketBy = arguments[0].toString().getBytes(StandardCharsets.UTF_8);
        long hash = Integer.toUnsignedLong(MurmurHash3.hash32x86(bucketBy, 0, bucketBy.length, 0));
        long total = 0;
        for (int i = 1; i < arguments.length; i++) {
            total += weight(arguments[i]);
        }
        long bucket = (hash * total) >>> 32;
        long reached = 0;
        for (int i = 1; i < arguments.length; i++) {
            reached += weight(arguments[i]);
            if (bucket < reached) {
                return ((List<?>) arguments[i]).getFirst();
            }
        }
        return null;
    }

    private static long weight(Object share) {
        return ((Number) ((List<?>) share).get(1)).longValue();
    }
}
