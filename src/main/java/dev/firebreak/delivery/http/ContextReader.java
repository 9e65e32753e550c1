package dev.firebreak.delivery.http;

import dev.firebreak.switches.EvaluationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the evaluation context of a request; what is missing is nothing said, what is wrong is refused. */
final class ContextReader {

    private final JsonMapper mapper;
    private final int deepest;

    ContextReader(int deepest) {
        this.deepest = deepest;
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(deepest)
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** @throws Rejection if it is no JSON object, or its context is none */
    EvaluationContext read(byte[] body) {
        if (body.length == 0) {
            return EvaluationContext.EMPTY;
        }
        JsonNode root = parse(body);
        if (!root.isObject()) {
            throw Rejection.unreadable("The body must be an object such as {\"context\": {\"targetingKey\": \"…\"}}.");
        }
        return context(root.path("context"));
    }

    private static EvaluationContext context(JsonNode context) {
        if (context.isMissingNode() || context.isNull()) {
            return EvaluationContext.EMPTY;
        }
        if (!context.isObject()) {
            throw Rejection.badContext("\"context\" must be an object.");
        }
        JsonNode targetingKey = context.path("targetingKey");
        if (!targetingKey.isString() && !targetingKey.isMissingNode() && !targetingKey.isNull()) {
            throw Rejection.badContext("\"targetingKey\" must be a text.");
        }
        return EvaluationContext.of(context);
    }

    private JsonNode parse(byte[] body) {
        if (looksLikeUtf16(body)) {
            throw Rejection.unreadable("The body must be JSON in UTF-8 (RFC 8259, section 8.1).");
        }
        try {
            return mapper.readTree(body);
        } catch (StreamConstraintsException beyond) {
            throw Rejection.unreadable("The body goes beyond a limit: objects and lists nested at most " + deepest
                    + " deep, numbers of at most 1000 digits, names of at most 50000 characters.");
        } catch (JacksonException broken) {
            throw Rejection.unreadable("The body is not one JSON value" + at(broken) + ".");
        }
    }

    private static String at(JacksonException broken) {
        TokenStreamLocation where = broken.getLocation();
        return where == null ? "" : ": look at line " + where.getLineNr() + ", column " + where.getColumnNr();
    }

    /** The parser would guess UTF-16 or UTF-32 from the first bytes. */
    private static boolean looksLikeUtf16(byte[] body) {
        return body[0] == 0 || body[0] == (byte) 0xFE || body[0] == (byte) 0xFF || (body.length > 1 && body[1] == 0);
    }
}
