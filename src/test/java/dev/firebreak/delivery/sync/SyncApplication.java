package dev.firebreak.delivery.sync;

import dev.firebreak.delivery.RevocableTokens;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** flagd's sync over the core, with tokens that need no sign-in. */
@TestConfiguration(proxyBeanMethods = false)
@ConfigurationPropertiesScan("dev.firebreak.delivery")
@ComponentScan(
        basePackages = "dev.firebreak.delivery",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "dev\\.firebreak\\.delivery\\.(ui|http)\\..*",
                            ".*Test(\\$.*)?",
                            ".*\\.sync\\.Sync",
                            ".*ReachApplication"
                        }))
class SyncApplication {

    @Bean
    RevocableTokens evaluateTokens() {
        return new RevocableTokens();
    }
}
