package dev.firebreak.switches;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of switches.
 *
 * @param proposalsLapseAfter how long a restore proposal waits for decisions
 * @param undoWithin how long whoever flipped may take it back alone
 * @param pollEvery how often to ask the database for changes by other nodes
 */
@ConfigurationProperties("firebreak")
record SwitchSettings(
        @DefaultValue("4h") Duration proposalsLapseAfter,
        @DefaultValue("2m") Duration undoWithin,
        @DefaultValue("2s") Duration pollEvery) {}
