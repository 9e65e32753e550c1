package dev.firebreak.base.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what goes for it without being written there: who may, its key, and how it can refuse. */
@Component
class OpenApiOperations implements GlobalOperationCustomizer {

    private static final Map<String, String> MEANINGS = Map.of(
            "system", "The key of a system.",
            "switch", "The key of a switch.",
            "key", "The key of a switch within the system: the flag key that applications ask for.",
            "mode", "The key of a mode of the system.",
            "id", "The id that was given when it was made.",
            "person", "A login or an id.",
            "incident", "The key of an incident, such as INC-42.",
            "state", "Only what stands so.",
            "after", "The `next` of the page before.",
            "limit", "How many at most: 1 to 500, 100 if not given.");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        operation.setTags(List.of(tag(method)));
        secure(operation, method.getMethodAnnotation(Needs.class));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(OpenApiOperations::describe);
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        for (Problem.Kinds kind : problems(method)) {
            operation.getResponses().addApiResponse(String.valueOf(kind.status()), problem(kind));
        }
        return operation;
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null && parameter.getName() != null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
    }

    private static String tag(HandlerMethod method) {
        return method.getBeanType().getSimpleName().replace("Controller", "").toLowerCase(Locale.ROOT);
    }

    private static void secure(Operation operation, @Nullable Needs needs) {
        if (needs == null) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(Arrays.stream(needs.value())
                .map(permission -> new SecurityRequirement()
                        .addList(OpenApiDocument.SCHEME, List.of(TokenScopes.allowing(permission))))
                .toList());
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter key = new HeaderParameter();
        key.name("Idempotency-Key")
                .required(false)
                .description(
                        "Sent again with the same key and body within 24 hours, the request is not carried out again:"
                                + " its answer is given again, with Idempotency-Replayed: true.")
                .schema(new JsonSchema().types(Set.of("string")).maxLength(200));
        return key;
    }

    private static Set<Problem.Kinds> problems(HandlerMethod method) {
        Set<Problem.Kinds> kinds = EnumSet.of(
                Problem.Kinds.MALFORMED,
                Problem.Kinds.UNAUTHENTICATED,
                Problem.Kinds.FORBIDDEN,
                Problem.Kinds.UNAVAILABLE);
        if (has(method, RequestBody.class)) {
            kinds.addAll(EnumSet.of(Problem.Kinds.TOO_LARGE, Problem.Kinds.WRONG_TYPE, Problem.Kinds.INVALID));
        }
        if (has(method, PathVariable.class)) {
            kinds.addAll(EnumSet.of(Problem.Kinds.NOT_FOUND, Problem.Kinds.INVALID));
        }
        if (!method.hasMethodAnnotation(GetMapping.class)) {
            kinds.add(Problem.Kinds.CONFLICT);
        } else if (method.getMethodParameters().length > 0) {
            kinds.add(Problem.Kinds.INVALID);
        }
        return kinds;
    }

    private static boolean has(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(it -> it.hasParameterAnnotation(annotation));
    }

    private static ApiResponse problem(Problem.Kinds kind) {
        Schema<?> schema = new JsonSchema().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(kind.title())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
