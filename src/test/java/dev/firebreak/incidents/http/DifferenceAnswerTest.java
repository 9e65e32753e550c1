package dev.firebreak.incidents.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.incidents.EvidenceDifference;
import dev.firebreak.incidents.EvidenceDifference.Change;
import dev.firebreak.incidents.EvidenceDifference.InstanceDifference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API says stands otherwise. */
class DifferenceAnswerTest {

    @Test
    void whatBecameOfInstancesIsSaidInSmallLettersLikeEveryOtherWord() {
        List<InstanceDifference> instances = Arrays.stream(Change.values())
                .map(change -> new InstanceDifference("a", change, null, null))
                .toList();
        EvidenceDifference difference = new EvidenceDifference(
                List.of(new EvidenceDifference.SystemDifference("s", "S", 1, 2, List.of(), instances)));

        assertThat(DifferenceAnswer.of(difference).systems().getFirst().instances())
                .extracting(DifferenceAnswer.InstanceThenAndNow::change)
                .containsExactly("gone", "new", "other_version");
    }
}
