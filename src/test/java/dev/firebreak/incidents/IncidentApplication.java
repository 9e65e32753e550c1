package dev.firebreak.incidents;

import dev.firebreak.testing.FakeReach;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Incidents and severities beside the core, with a reach that tests say. No {@code @Configuration}, so that no other test's
 * scan finds it.
 */
@AutoConfigurationPackage(basePackages = {"dev.firebreak.incidents", "dev.firebreak.severities"})
@Import(FakeReach.Configuration.class)
@ConfigurationPropertiesScan({"dev.firebreak.incidents", "dev.firebreak.severities"})
@ComponentScan(
        basePackages = {"dev.firebreak.incidents", "dev.firebreak.severities"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"dev\\.firebreak\\.\\w+\\.(ui|http)\\..*", ".*Test(\\$.*)?", ".*IncidentApplication"
                        }))
@ComponentScan(
        basePackages = "dev.firebreak.delivery",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.firebreak\\.delivery\\.(Kept)?Propagations"))
public class IncidentApplication {}
