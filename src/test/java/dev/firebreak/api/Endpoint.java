package dev.firebreak.api;

import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Needs;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One endpoint of the API, read off the running application. */
record Endpoint(String method, String path, HandlerMethod handler) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** All endpoints below {@code /api/v1} that are ours. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        List<Endpoint> all = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.firebreak.")) {
                all.addAll(of(info, handler));
            }
        });
        all.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
        return all;
    }

    private static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> methods.stream().map(method -> new Endpoint(method.name(), path, handler)))
                .toList();
    }

    List<Permission> needs() {
        Needs needs = handler.getMethodAnnotation(Needs.class);
        return needs == null ? List.of() : Arrays.asList(needs.value());
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    Set<String> parameters() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(parameter -> {
                    String name = parameter.getAnnotation(RequestParam.class).name();
                    return name.isEmpty() ? parameter.getName() : name;
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The record that the body is read into, or null where none is read. */
    @Nullable
    Class<?> body() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(Parameter::getType)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
