package dev.firebreak.delivery.http;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the data plane before everything else that looks at requests. */
@Configuration(proxyBeanMethods = false)
class DataPlaneRegistration {

    @Bean
    FilterRegistrationBean<DataPlane> dataPlane(
            Evaluations evaluations, EventStreams streams, DeliverySettings settings) {
        FilterRegistrationBean<DataPlane> registration = new FilterRegistrationBean<>(
                new DataPlane(evaluations, streams, new CrossOrigin(settings.allowedOrigins())));
        registration.setName("dataPlane");
        registration.addUrlPatterns("/ofrep/*", "/flagd/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
