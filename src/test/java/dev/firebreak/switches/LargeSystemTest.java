package dev.firebreak.switches;

import static dev.firebreak.testing.Actors.ADA;
import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.testing.OnH2;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** The largest system that there may be is stopped and restored in seconds. */
@ContextConfiguration(initializers = OnH2.class)
class LargeSystemTest extends SwitchesFixture {
    private static final int SWITCHES = 5_000;

    @Test
    void fiveThousandSwitchesAreStoppedUndoneAndRestoredInSeconds() {
        defineMany();
        long stopping = System.nanoTime();
        List<FlipRow> flips =
                switches.stop(new StopEverything(RITA, system, WHY, null)).flips();
        Duration stopped = since(stopping);
        assertThat(flips).hasSize(SWITCHES);
        assertThat(switches.system(system).contained()).isEqualTo(SWITCHES);
        long flipping = System.nanoTime();
        contain(RITA, new SwitchKey("switch-7"), "limited", tenant("acme"));
        Duration flipped = since(flipping);
        long restoring = System.nanoTime();
        RestoreRow restored = restoreAll(CARL);
        Duration done = since(restoring);
        assertThat(restored.items()).hasSize(SWITCHES + 1);
        assertThat(switches.system(system).contained()).isZero();
        System.getLogger("large-system")
                .log(System.Logger.Level.INFO, "stop {0}, one flip {1}, restore {2}", stopped, flipped, done);
        assertThat(flipped).isLessThan(Duration.ofSeconds(5));
        assertThat(stopped).isLessThan(Duration.ofSeconds(30));
        assertThat(done).isLessThan(Duration.ofSeconds(30));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** One is defined, the others are its copies: five thousand definitions are not what is tried here. */
    private void defineMany() {
        define(new SwitchKey("switch-0"), Definitions.tool("Tool", 0, Map.of("team", "payments")));
        List<Object[]> rows = new ArrayList<>();
        for (int at = 1; at < SWITCHES; at++) {
            rows.add(new Object[] {"switch-" + at, at + 1, system.value()});
        }
        jdbc.batchUpdate(
                "insert into kill_switch (system_key, switch_key, list_order, definition, revision, changed_at,"
                        + " normal_since, version) select system_key, ?, ?, definition, revision, changed_at,"
                        + " normal_since, 0 from kill_switch where system_key = ? and switch_key = 'switch-0'",
                rows);
        define(ADA, new SwitchKey("switch-0"), Definitions.tool("First", 0, Map.of()), null);
        jdbc.update("update ai_system set revision = revision + 1 where system_key = ?", system.value());
        define(ADA, new SwitchKey("switch-0"), Definitions.tool("Reloaded", 0, Map.of()), null);
        assertThat(switches.system(system).switches()).hasSize(SWITCHES);
    }
}
