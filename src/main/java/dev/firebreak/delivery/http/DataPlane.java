package dev.firebreak.delivery.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /ofrep} and {@code /flagd}: the first filter, and the last thing that such a request meets.
 * Sessions, sign-in, observation and Spring MVC are not on its way.
 */
final class DataPlane implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(DataPlane.class);

    private final Evaluations evaluations;
    private final EventStreams streams;
    private final CrossOrigin crossOrigin;

    DataPlane(Evaluations evaluations, EventStreams streams, CrossOrigin crossOrigin) {
        this.evaluations = evaluations;
        this.streams = streams;
        this.crossOrigin = crossOrigin;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Route route = Route.of(request);
        crossOrigin.allow(request, response);
        if (request.getMethod().equals("OPTIONS") && !(route instanceof Route.Nowhere)) {
            CrossOrigin.answerOptions(request, response, method(route));
            return;
        }
        answer(request, route).send(response, !request.getMethod().equals("HEAD"));
    }

    private Reply answer(HttpServletRequest request, Route route) throws IOException {
        try {
            return answered(request, route);
        } catch (Rejection rejection) {
            return rejection.answer(key(route));
        } catch (RuntimeException bug) {
            LOG.error("Could not answer {} {}", request.getMethod(), request.getRequestURI(), bug);
            return Rejection.failed().answer(key(route));
        }
    }

    private Reply answered(HttpServletRequest request, Route route) throws IOException {
        return switch (route) {
            case Route.Single single -> {
                need("POST", request);
                yield evaluations.single(request, single.key());
            }
            case Route.Bulk bulk -> {
                need("POST", request);
                yield evaluations.bulk(request);
            }
            case Route.Flagd flagd -> {
                needGet(request);
                yield evaluations.flagd(request);
            }
            case Route.Events events -> {
                // No HEAD: it would be no answer before the stream ends.
                need("GET", request);
                yield streams.stream(request);
            }
            case Route.Nowhere nowhere -> throw Rejection.unknownPath();
        };
    }

    private static void need(String method, HttpServletRequest request) {
        if (!request.getMethod().equals(method)) {
            throw Rejection.wrongMethod(method);
        }
    }

    private static void needGet(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw Rejection.wrongMethod("GET");
        }
    }

    static String method(Route route) {
        return route instanceof Route.Flagd || route instanceof Route.Events ? "GET" : "POST";
    }

    static @Nullable String key(Route route) {
        return route instanceof Route.Single single ? Evaluations.shown(single.key()) : null;
    }
}
