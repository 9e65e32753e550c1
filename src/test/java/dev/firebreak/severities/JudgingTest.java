package dev.firebreak.severities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgingTest {

    private final Scheme scheme = Scheme.shipped();

    @ParameterizedTest
    @CsvSource({
        "0 0 0 0, , NEAR_MISS, false",
        "1 0 0 0, , SEV4, false",
        "0 0 0 1, , SEV4, false",
        "0 2 0 1, , SEV3, false",
        "0 0 2 0, , SEV3, false",
        "3 0 0 0, , SEV2, false",
        "0 0 3 0, , SEV2, false",
        "0 0 0 4, , SEV1, false",
        "4 4 4 4, , SEV1, false",
        "3 0 0 0, still_spreading, SEV1, false",
        "0 3 0 0, still_spreading, SEV1, false",
        "0 0 3 0, still_spreading, SEV2, false",
        "2 0 0 0, still_spreading, SEV3, false",
        "2 0 0 0, uncontained, SEV2, false",
        "2 0 0 0, uncontained irreversible_tools publicly_reproducible vulnerable_people, SEV2, false",
        "1 1 1 1, vulnerable_people, SEV3, false",
        "3 0 0 0, irreversible_tools, SEV1, false",
        "4 0 0 0, publicly_reproducible, SEV1, false",
        "0 0 0 0, uncontained publicly_reproducible, NEAR_MISS, false",
        "unknown 0 0 0, , SEV2, true",
        "0 unknown 0 0, , SEV2, true",
        "0 unknown 0 0, still_spreading, SEV1, true",
        "4 unknown 0 0, , SEV1, true",
        "unknown unknown unknown unknown, , SEV2, true",
        "1 0 unknown unknown, , SEV4, false",
        "0 0 unknown 0, , NEAR_MISS, true",
        "0 0 0 unknown, , NEAR_MISS, true",
    })
    void theShippedRulesMakeThisLevelOfIt(
            String scores, @Nullable String circumstances, String level, boolean provisional) {
        Judgement judgement = scheme.judge(impact(scores), circumstances(circumstances));
        assertThat(judgement.level()).as(judgement.because()).isEqualTo(new LevelKey(level));
        assertThat(judgement.provisional()).as(judgement.because()).isEqualTo(provisional);
    }

    @Test
    void saysWhichAxisWhatWasAssumedAndWhatRaisedIt() {
        assertThat(scheme.judge(impact("unknown 1 unknown 0"), EnumSet.of(Circumstance.VULNERABLE_PEOPLE))
                        .because())
                .isEqualTo(
                        "User harm is unknown and counts as 3; one level worse because vulnerable people are affected;"
                                + " compliance risk is unknown and left out.");
        assertThat(scheme.judge(impact("3 0 0 3"), EnumSet.of(Circumstance.STILL_SPREADING))
                        .because())
                .isEqualTo("User harm is 3, and it is still spreading.");
        assertThat(scheme.judge(impact("0 0 0 0"), EnumSet.allOf(Circumstance.class))
                        .because())
                .isEqualTo("No worse level's rule holds.");
    }

    @Test
    void shippedLevelsAreWorstFirstAndKnowWhichIsLower() {
        assertThat(scheme.levels())
                .extracting(level -> level.key().value())
                .containsExactly("SEV1", "SEV2", "SEV3", "SEV4", "NEAR_MISS");
        assertThat(scheme.isLower(new LevelKey("SEV3"), new LevelKey("SEV2"))).isTrue();
        assertThat(scheme.isLower(new LevelKey("SEV2"), new LevelKey("SEV2"))).isFalse();
        assertThat(scheme.isLower(new LevelKey("SEV1"), new LevelKey("NEAR_MISS")))
                .isFalse();
    }

    static Impact impact(String scores) {
        Iterator<String> each = List.of(scores.split(" ", -1)).iterator();
        Impact impact = Impact.UNKNOWN;
        for (Axis axis : Axis.values()) {
            impact = impact.with(axis, Score.parse(axis.key(), each.next()));
        }
        return impact;
    }

    private static Set<Circumstance> circumstances(@Nullable String keys) {
        return keys == null
                ? Set.of()
                : Arrays.stream(keys.split(" ", -1))
                        .map(key -> Circumstance.find(key).orElseThrow())
                        .collect(Collectors.toSet());
    }
}
