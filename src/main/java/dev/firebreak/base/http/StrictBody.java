package dev.firebreak.base.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Checks a request body before it is given a meaning: its size, its type, its characters, its JSON. */
@ControllerAdvice
class StrictBody extends RequestBodyAdviceAdapter {

    private final BodyLimit limit;
    private final JsonCheck json;

    StrictBody(BodyLimit limit, JsonCheck json) {
        this.limit = limit;
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        checkType(input.getHeaders().getContentType());
        byte[] body = limit.read(
                input.getBody(),
                input.getHeaders().getContentLength(),
                parameter.hasMethodAnnotation(LongTexts.class) ? BodyLimit.Size.LONG_TEXTS : BodyLimit.Size.USUAL);
        json.check(text(body));
        return new Checked(input.getHeaders(), new ByteArrayInputStream(body));
    }

    private static void checkType(@Nullable MediaType type) {
        if (type == null || !isJsonInUtf8(type)) {
            throw new ProblemException(Problem.of(
                    Problem.Kinds.WRONG_TYPE,
                    "wrong-content-type",
                    "The body must be JSON in UTF-8 (Content-Type: application/json)"
                            + (type == null ? "." : ", not " + type + ".")));
        }
    }

    private static boolean isJsonInUtf8(MediaType type) {
        boolean isJson = type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        return type.getType().equals("application")
                && isJson
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    }

    private static String text(byte[] body) {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            return strict.decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(Problem.of(
                    Problem.Kinds.MALFORMED,
                    "wrong-charset",
                    "The body must be JSON in UTF-8: the byte at " + bytes.position() + " is not."));
        }
    }

    /** The same message with a body that was read and checked. */
    private record Checked(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
