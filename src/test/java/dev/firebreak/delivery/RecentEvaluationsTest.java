package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.RecentUse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is known of evaluations is of the last minutes, and bounded. */
class RecentEvaluationsTest {

    private final UseCounter counter = new UseCounter();

    @Test
    void countsEvaluationsAndWhatTheyCarried() {
        count("{\"targetingKey\":\"u\",\"tenant\":\"acme\"}", 30);
        count("{\"tenant\":\"acme\"}", 10);
        count("{}", 10);
        RecentUse.Use use = counter.use().toUse();
        assertThat(use.evaluations()).isEqualTo(50);
        assertThat(use.percentCarrying("tenant")).isEqualTo(80);
        assertThat(use.percentWithTargetingKey()).isEqualTo(60);
        assertThat(use.percentCarrying("region")).isZero();
        assertThat(use.attributes()).containsOnlyKeys("tenant");
    }

    @Test
    void forgetsAfterFiveMinutes() {
        count("{\"tenant\":\"acme\"}", 10);
        for (int minute = 0; minute < 5; minute++) {
            counter.turn();
            assertThat(counter.use().toUse().evaluations()).isEqualTo(10);
            assertThat(counter.use().toUse().sampled()).isEqualTo(10);
        }
        counter.turn();
        assertThat(counter.use().toUse().evaluations()).isZero();
        assertThat(counter.use().toUse().attributes()).isEmpty();
    }

    @Test
    void looksAtABoundedNumberOfContextsAndNames() {
        for (int each = 0; each < 10_000; each++) {
            count("{\"a" + each + "\":1,\"tenant\":1}", 1);
        }
        RecentUse.Use use = counter.use().toUse();
        assertThat(use.evaluations()).isEqualTo(10_000);
        assertThat(use.sampled()).isEqualTo(200);
        assertThat(use.attributes()).hasSize(50);
        assertThat(use.percentCarrying("tenant")).isEqualTo(100);
        assertThat(use.attributes().keySet().iterator().next()).isEqualTo("tenant");
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(counter.use().toUse().percentCarrying("tenant")).isZero();
    }

    private void count(String attributes, int times) {
        EvaluationContext context = EvaluationContext.of(JsonMapper.shared().readTree(attributes));
        for (int time = 0; time < times; time++) {
            counter.count(context);
        }
    }
}
