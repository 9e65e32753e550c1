package dev.firebreak.delivery;

import dev.firebreak.testing.TestTicker;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * Everything that follows flips, with nothing that delivers them: tests say what was delivered, and when. No
 * {@code @Configuration}, so that no other test's scan finds it.
 */
@ConfigurationPropertiesScan("dev.firebreak.delivery")
@ComponentScan(
        basePackages = "dev.firebreak.delivery",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"dev\\.firebreak\\.delivery\\.(ui|http|sync)\\..*", ".*Test(\\$.*)?"}))
public class ReachApplication {

    @Bean
    RevocableTokens tokens() {
        return new RevocableTokens();
    }

    @Bean
    @Primary
    TestTicker testTicker() {
        return new TestTicker();
    }
}
