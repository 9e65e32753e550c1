package dev.firebreak.base.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.NotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before an endpoint is entered: may this caller at all, and does it know every parameter that was sent. */
@Component
class ApiGate implements HandlerInterceptor {

    private final CurrentActor current;

    ApiGate(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            checkPermission(method.getMethodAnnotation(Needs.class));
            checkParameters(request, method);
        }
        return true;
    }

    private void checkPermission(@Nullable Needs needs) {
        if (needs == null) {
            return;
        }
        Actor actor = current.get();
        if (Arrays.stream(needs.value()).noneMatch(actor::may)) {
            throw new NotAllowed(actor, needs.value()[0]);
        }
    }

    /** A mistyped filter would otherwise answer with everything, and look right. */
    private static void checkParameters(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = known(method);
        Map<String, String> faults = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.put(
                        name,
                        "is not a parameter here; known are " + (known.isEmpty() ? "none" : String.join(", ", known)));
            } else if (values.length > 1) {
                faults.put(name, "must be given once");
            }
        });
        if (!faults.isEmpty()) {
            String sentence = faults.entrySet().stream()
                    .map(fault -> fault.getKey() + " " + fault.getValue())
                    .collect(Collectors.joining("; ", "", "."));
            throw new ProblemException(Problem.of(Problem.Kinds.MALFORMED, "unknown-parameter", sentence, faults));
        }
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                known.add(
                        annotation.name().isEmpty()
                                ? String.valueOf(parameter.getParameter().getName())
                                : annotation.name());
            }
        }
        return known;
    }
}
