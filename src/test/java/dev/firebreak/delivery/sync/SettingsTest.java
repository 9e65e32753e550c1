package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.delivery.ReachSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** Settings that make no sense end the start, and are named: a console that pushes to nobody would look well. */
class SettingsTest {

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties({SyncSettings.class, ReachSettings.class})
    @Import(SyncTransport.class)
    static class Transport {}

    private final ApplicationContextRunner start =
            new ApplicationContextRunner().withUserConfiguration(Transport.class);

    @Test
    void whatIsSetByDefaultMakesSense() {
        start.run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void whoOffersNoSyncNeedsNoPings() {
        start.withPropertyValues("firebreak.sync.enabled=false", "firebreak.reach.silent-after=8s")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sync.ping-every=0            | pingEvery
                    sync.ping-every=-5s          | pingEvery
                    sync.ping-every=5m           | drop-after must be longer than ping-every
                    sync.ping-every=45s          | firebreak.reach.silent-after
                    reach.silent-after=8s        | firebreak.sync.ping-every (10s) must be shorter
                    sync.port=-1                 | port
                    sync.port=80150              | port
                    sync.drop-after=0            | dropAfter
                    sync.drop-after=-3m          | dropAfter
                    sync.drop-after=9000d        | dropAfter
                    sync.stalled-after=0         | stalledAfter
                    sync.most-streams=0          | mostStreams
                    sync.most-calls-per-connection=-1 | mostCallsPerConnection
                    sync.largest-metadata=0      | largest-metadata must be from 1KB to 1MB
                    sync.largest-metadata=3GB    | largest-metadata must be from 1KB to 1MB
                    reach.target=0               | target
                    reach.live-for=-1s           | liveFor
                    reach.silent-after=0         | silentAfter
                    reach.forget-after=20s       | forget-after must be longer
                    reach.most-instances=0       | mostInstances
                    """)
    void aSettingThatMakesNoSenseIsNamed(String setting, String named) {
        start.withPropertyValues("firebreak." + setting)
                .run(started ->
                        assertThat(started.getStartupFailure()).rootCause().hasMessageContaining(named));
    }
}
