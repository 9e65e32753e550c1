package dev.firebreak.base.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers an act with what it came to. For a request with an idempotency key the answer commits together with the act. */
@Component
public class ActAnswers {

    private final JsonMapper mapper;

    ActAnswers(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Carries out an act and answers.
     *
     * @param act one call of a door, one transaction
     * @param answer what to say of its result; depends on nothing else
     */
    @SuppressWarnings("unchecked")
    public <R, B> ResponseEntity<B> of(Supplier<R> act, Function<R, ResponseEntity<B>> answer) {
        IdempotentRequest request = IdempotentRequest.current();
        if (request == null) {
            return answer.apply(act.get());
        }
        request.answering(result -> written(answer.apply((R) result)));
        try {
            return answer.apply(act.get());
        } finally {
            request.answering(null);
        }
    }

    private IdempotencyKeys.Answer written(ResponseEntity<?> entity) {
        URI location = entity.getHeaders().getLocation();
        return new IdempotencyKeys.Answer(
                entity.getStatusCode().value(),
                location == null ? null : location.toString(),
                MediaType.APPLICATION_JSON_VALUE,
                new String(mapper.writeValueAsBytes(entity.getBody()), StandardCharsets.UTF_8));
    }
}
