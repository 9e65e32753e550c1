package dev.firebreak.base.http;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What goes for everything below {@code /api}: the gate, and an answer of our own where there is nothing. */
@Configuration(proxyBeanMethods = false)
class ApiPaths implements WebMvcConfigurer {

    private final ApiGate gate;

    ApiPaths(ApiGate gate) {
        this.gate = gate;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/api/v1/**").excludePathPatterns("/api/v1/openapi.json");
    }

    /** Before Vaadin's own mapping, which answers every other path with a page. */
    @Bean
    static SimpleUrlHandlerMapping unknownApiPaths() {
        HttpRequestHandler nothing = (request, response) -> ProblemWriter.write(
                response,
                Problem.of(
                        Problem.Kinds.NOT_FOUND,
                        "unknown-path",
                        "There is nothing at this path. What there is says /api/v1/openapi.json."));
        return new SimpleUrlHandlerMapping(
                Map.of("/api", nothing, "/api/**", nothing), Ordered.LOWEST_PRECEDENCE - 1000);
    }
}
