package dev.firebreak.delivery.http;

import dev.firebreak.base.EvaluateTokens;
import jakarta.servlet.http.HttpServlet;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The data plane with nothing else on its Tomcat but what answers for a broken request, and tokens that need no sign-in. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
@ConfigurationPropertiesScan("dev.firebreak.delivery")
@ComponentScan(
        basePackages = "dev.firebreak.delivery",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "dev\\.firebreak\\.delivery\\.(ui|sync)\\..*",
                            ".*Test(\\$.*)?",
                            ".*Definitions",
                            ".*Controller"
                        }))
@ComponentScan(
        basePackages = "dev.firebreak.base.http",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ServerErrors"))
class DataPlaneApplication {

    @Bean
    EvaluateTokens evaluateTokens() {
        return new FakeTokens();
    }

    /** A filter needs a servlet behind it; nothing may get as far as this one. */
    @Bean
    ServletRegistrationBean<HttpServlet> everythingElse() {
        return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
    }
}
