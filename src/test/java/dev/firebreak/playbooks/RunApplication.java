package dev.firebreak.playbooks;

import dev.firebreak.incidents.IncidentApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Playbooks and their runs beside the core and incidents, without browser and HTTP. */
@AutoConfigurationPackage(basePackages = "dev.firebreak.playbooks")
@Import(IncidentApplication.class)
@ConfigurationPropertiesScan("dev.firebreak.playbooks")
@ComponentScan(
        basePackages = "dev.firebreak.playbooks",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"dev\\.firebreak\\.\\w+\\.(ui|http)\\..*", ".*Test(\\$.*)?", ".*RunApplication"}))
class RunApplication {}
