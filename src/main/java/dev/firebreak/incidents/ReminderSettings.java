package dev.firebreak.incidents;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded of status updates.
 *
 * @param ahead how long before one is due
 */
@ConfigurationProperties("firebreak.incidents.reminders")
@Validated
record ReminderSettings(@DefaultValue("5m") @NotNull Duration ahead) {}
