package dev.firebreak.incidents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be kept with incidents.
 *
 * @param largest one file
 * @param most how many files one incident may have
 */
@ConfigurationProperties("firebreak.incidents.files")
public record FileSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("200") int most) {}
