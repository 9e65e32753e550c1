package dev.firebreak.base.http;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through JSON once and refuses what would be misread or could not be kept: repeated names, more than one value,
 * characters that databases refuse, numbers that other programs cannot hold, and depth without end.
 */
@Component
class JsonCheck {

    private static final int LONGEST_NUMBER = 100;

    private final JsonMapper mapper;

    JsonCheck(ApiSettings settings) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(settings.maxDepth())
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .build();
    }

    /** @throws ProblemException that says where and what */
    void check(String json) {
        try (JsonParser parser = mapper.createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                checkToken(parser, token);
                if (depth == 0 && parser.nextToken() != null) {
                    throw fault(parser, "must end after its first value");
                }
            }
        } catch (JacksonException broken) {
            throw new ProblemException(JsonFaults.syntax(broken));
        }
    }

    private static void checkToken(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
            checkText(parser, parser.getString());
        }
        if (token.isNumeric()) {
            checkNumber(parser, parser.getString());
        }
    }

    private static void checkText(JsonParser parser, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                throw fault(parser, "must not contain the character U+0000");
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                throw fault(parser, "must not contain half of a surrogate pair");
            }
        }
    }

    /** As I-JSON (RFC 7493) asks: what a double cannot hold is not understood alike everywhere. */
    private static void checkNumber(JsonParser parser, String number) {
        double value = Double.parseDouble(number);
        boolean vanishes = value == 0
                && number.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
        if (Double.isInfinite(value) || vanishes) {
            throw fault(parser, "must be a number that a 64-bit float can hold");
        }
    }

    private static ProblemException fault(JsonParser parser, String fault) {
        String field =
                JsonFaults.path(parser.streamReadContext().pathAsPointer().toString());
        String where = JsonFaults.where(parser.currentTokenLocation());
        return new ProblemException(Problem.of(
                Problem.Kinds.MALFORMED,
                "malformed-json",
                "The JSON cannot be taken " + where + ": " + (field.isEmpty() ? "it" : field) + " " + fault + ".",
                field.isEmpty() ? Map.of() : Map.of(field, fault)));
    }
}
