package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceName.KnownBy;
import dev.firebreak.delivery.Instances;
import dev.firebreak.switches.EvaluationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells from a request which system it asks for, and which instance asks. */
@Component
class Callers {

    /** By which an instance says its name. */
    static final String INSTANCE = "X-Firebreak-Instance";

    private static final String BEARER = "Bearer ";

    private final EvaluateTokens tokens;
    private final Instances instances;

    Callers(EvaluateTokens tokens, Instances instances) {
        this.tokens = tokens;
        this.instances = instances;
    }

    /** @throws Rejection if the token is missing, unknown or for something else */
    EvaluateTokens.Evaluates token(HttpServletRequest request) {
        return switch (tokens.check(secret(request))) {
            case EvaluateTokens.Evaluates evaluates -> evaluates;
            case EvaluateTokens.WrongScope wrong ->
                throw Rejection.forbidden(
                        "This token does not have the scope \"evaluate\". Use one that was made for this system.");
            case EvaluateTokens.Unknown unknown ->
                throw Rejection.unauthorized("Send a valid token as \"Authorization: Bearer …\" or \"X-API-Key: …\"."
                        + " This one is missing, expired or revoked.");
        };
    }

    /** Every evaluation passes here. */
    Instance instance(HttpServletRequest request, EvaluateTokens.Evaluates token, EvaluationContext context) {
        String client = client(request);
        return instances.of(new Caller(token.id(), token.system(), name(request, context, client), client));
    }

    /**
     * Who fetches the flagd document and says by which name it runs, in the header or, where a client can set none, in the
     * address. Null for all others: a file proves nothing of who will read it, and when.
     */
    @Nullable
    Instance named(HttpServletRequest request, EvaluateTokens.Evaluates token) {
        String header = header(request);
        String name =
                header == null || header.isBlank() ? Query.parameter(request.getQueryString(), "instance") : header;
        return name == null || name.isBlank()
                ? null
                : instances.of(new Caller(
                        token.id(), token.system(), new InstanceName(name, KnownBy.HEADER), client(request)));
    }

    /** What the client says of itself, or nothing. */
    static String client(HttpServletRequest request) {
        String client = request.getHeader("User-Agent");
        return client == null ? "" : client;
    }

    private static InstanceName name(HttpServletRequest request, EvaluationContext context, String client) {
        String header = header(request);
        if (header != null && !header.isBlank()) {
            return new InstanceName(header, KnownBy.HEADER);
        }
        JsonNode attribute = context.attributes().path("instance");
        if (attribute.isString() && !attribute.stringValue().isBlank()) {
            return new InstanceName(attribute.stringValue(), KnownBy.CONTEXT);
        }
        String address = request.getRemoteAddr();
        return new InstanceName(client.isEmpty() ? address : address + ' ' + client, KnownBy.ADDRESS);
    }

    /** As it was meant: servlets read headers as ISO-8859-1, and nearly everybody writes UTF-8. What is none is left as it is. */
    private static @Nullable String header(HttpServletRequest request) {
        String header = request.getHeader(INSTANCE);
        if (header == null || header.chars().allMatch(each -> each < 0x80)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException otherwiseWritten) {
            return header;
        }
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        return request.getHeader("X-API-Key");
    }
}
