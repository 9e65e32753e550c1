package dev.firebreak.playbooks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What playbooks may call.
 *
 * @param allowedHosts the hosts that steps and checks may call; others are refused, so that nobody who may write a playbook can
 *     reach what only Firebreak's machine can
 * @param secrets by the name that a playbook uses in headers
 * @param timeout how long an answer is waited for
 * @param prometheus the address of each server by the name that a check uses; {@code default} where it names none
 */
@ConfigurationProperties("firebreak.calls")
record CallSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue Map<String, String> prometheus) {}
