package dev.firebreak.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.incidents.Milestone;
import dev.firebreak.severities.Judgement;
import dev.firebreak.severities.Scheme;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the demo tells of a quarter that never was. */
class ExamplesTest {

    @Test
    void thereIsSomethingToSeeOfEachKind() {
        assertThat(Examples.all()).hasSizeGreaterThan(8);
        assertThat(Examples.all()).filteredOn(it -> it.end().isOpen()).hasSize(1);
        assertThat(Examples.all())
                .filteredOn(it -> it.purpose() == Example.Purpose.DRILL)
                .hasSize(2);
        assertThat(Examples.all())
                .extracting(Example::impact)
                .map(impact -> Scheme.shipped().judge(impact, Set.of()))
                .extracting(Judgement::level)
                .doesNotContainNull()
                .map(level -> level.value())
                .contains("SEV1", "SEV2", "SEV3", "SEV4");
    }

    @Test
    void nothingHasHappenedYetToCome() {
        assertThat(Examples.all())
                .allSatisfy(example -> assertThat(example.course().values())
                        .allSatisfy(after -> assertThat(after).isLessThan(example.ago())));
    }

    @Test
    void oneHasAnOrderThatCannotBe() {
        assertThat(Examples.all())
                .filteredOn(ExamplesTest::isContainedBeforeDetected)
                .hasSize(1);
    }

    @Test
    void allLieWithinAQuarter() {
        assertThat(Examples.all())
                .allSatisfy(example -> assertThat(example.ago()).isLessThanOrEqualTo(Duration.ofDays(90)));
    }

    private static boolean isContainedBeforeDetected(Example example) {
        Duration contained = example.course().get(Milestone.CONTAINED);
        return contained != null
                && contained.compareTo(Objects.requireNonNull(example.course().get(Milestone.DETECTED))) < 0;
    }
}
