package dev.firebreak.access.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.firebreak.access.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who may open pages: sessions, sign-in by form, protection against forged requests; all paths that no other chain takes. */
@Configuration(proxyBeanMethods = false)
class UiSecurity {

    private static final String[] LOOKS = {"/styles/**", "/components/**", "/icons/**", "/webjars/**", "/error"};

    /** Pages say for themselves what they may do; whatever else is answered may do nothing. */
    private static final String NO_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain uiChain(
            HttpSecurity http, Access access, RequestUtil vaadinRequests, ObjectProvider<MoreWaysIn> more)
            throws Exception {
        http.authorizeHttpRequests(paths -> paths.requestMatchers(LOOKS).permitAll());
        http.authenticationProvider(new PasswordProvider(access));
        http.addFilterAfter(new EndedSessions(access), SecurityContextHolderFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(
                        LoginView.class, "/" + LoginView.PATH + "?" + LoginView.SIGNED_OUT)
                .enableCsrfConfiguration(false)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        // Vaadin's own requests carry Vaadin's own token. Unlike its default, signing in is protected too.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NO_PAGE)));
        http.formLogin(form -> form.failureHandler(new SignInRefused()));
        for (MoreWaysIn way : more.orderedStream().toList()) {
            way.open(http);
        }
        return http.build();
    }
}
