package dev.firebreak.severities.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.severities.Axis;
import dev.firebreak.severities.Circumstance;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.Score;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Saying how bad it is. */
class ImpactFieldTest {

    private final ImpactField field = new ImpactField(Scheme.shipped());

    @Test
    void atFirstNothingIsKnownAndThatIsSaid() {
        assertThat(field.impact()).isEqualTo(Impact.UNKNOWN);
        assertThat(field.circumstances()).isEmpty();
        assertThat(words())
                .contains("SEV2 · Major, provisional")
                .contains("User harm is unknown and counts as 3, data exposure is unknown and counts as 3");
    }

    @Test
    void aChosenScoreShowsItsSentenceAndTheSeverityThatComesOfIt() {
        Impact impact = new Impact(Score.MODERATE, Score.NONE, Score.NONE, Score.MINOR);
        field.setValue(impact, Set.of(Circumstance.VULNERABLE_PEOPLE));

        assertThat(field.impact()).isEqualTo(impact);
        assertThat(field.circumstances()).containsExactly(Circumstance.VULNERABLE_PEOPLE);
        assertThat(field.judgement().level()).isEqualTo(new LevelKey("SEV2"));
        assertThat(words())
                .contains("SEV2 · Major")
                .doesNotContain("provisional")
                .contains("User harm is 2; one level worse because vulnerable people are affected.");
    }

    @Test
    void whoHearsAChipHearsWhatItsScoreMeans() {
        for (Axis axis : Axis.values()) {
            for (Score score : List.of(Score.NONE, Score.MODERATE)) {
                assertThat(words())
                        .contains(score.key() + ": " + Scheme.shipped().text(axis, score));
            }
        }
    }

    @Test
    void whoeverUsesItHearsOfEachChange() {
        int[] changes = {0};
        field.whenChanged(() -> changes[0]++);
        field.setValue(Impact.UNKNOWN.with(Axis.USER_HARM, Score.NONE), Set.of());
        assertThat(changes[0]).isEqualTo(1);
    }

    private String words() {
        return field.getElement().getTextRecursively();
    }
}
