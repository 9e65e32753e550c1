package dev.firebreak.access.http;

import dev.firebreak.access.Access;
import dev.firebreak.base.Permission;
import dev.firebreak.base.http.Problem;
import dev.firebreak.base.http.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Who may call what programs call: by token, without sessions, and with problems instead of redirects. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private static final String[] OPEN = {"/api/v1/openapi.json"};

    /** The data plane answers for itself, before this, and must not depend on anything here. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain dataPlaneChain() {
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher("/ofrep/**"),
                        PathPatternRequestMatcher.withDefaults().matcher("/flagd/**")),
                List.of());
    }

    /** Each filter of each request would be timed for traces that nobody takes: that costs a flip more than its filters do. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Access access) {
        return byToken(http.securityMatcher("/api", "/api/**"), access)
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .build();
    }

    /** Whether the console runs is no secret; how it runs is. */
    @Bean
    @Order(2)
    SecurityFilterChain actuatorChain(HttpSecurity http, Access access) {
        return byToken(http.securityMatcher("/actuator", "/actuator/**"), access)
                .authorizeHttpRequests(
                        paths -> paths.requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/info")
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(Permission.ADMINISTER.name()))
                .build();
    }

    /** What no well-meaning client sends, such as a path with {@code //} or {@code ;}. */
    @Bean
    RequestRejectedHandler rejectedRequests() {
        RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejection) -> {
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api")) {
                ProblemWriter.write(
                        response,
                        Problem.of(
                                Problem.Kinds.MALFORMED,
                                "rejected-request",
                                "The path or a header has characters that are not allowed there."));
                return;
            }
            elsewhere.handle(request, response, rejection);
        };
    }

    private static HttpSecurity byToken(HttpSecurity http, Access access) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(access, contexts(http)), AuthorizationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(missingToken()).accessDeniedHandler(notAllowed()));
    }

    /** The one that Spring Security's own filters of this console use: the static one is that of the console that started last. */
    private static SecurityContextHolderStrategy contexts(HttpSecurity http) {
        return http.getSharedObject(ApplicationContext.class)
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    private static AuthenticationEntryPoint missingToken() {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ProblemWriter.write(
                    response,
                    Problem.of(
                            Problem.Kinds.UNAUTHENTICATED,
                            "missing-token",
                            "Send an API token as \"Authorization: Bearer …\". Administrators issue them."));
        };
    }

    private static AccessDeniedHandler notAllowed() {
        return (request, response, denied) -> ProblemWriter.write(
                response,
                Problem.of(
                        Problem.Kinds.FORBIDDEN,
                        "not-allowed",
                        "This token may not do this. It needs the scope admin."));
    }
}
