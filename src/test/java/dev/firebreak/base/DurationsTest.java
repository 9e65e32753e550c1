package dev.firebreak.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long something took, in words. */
class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.0000001S, 1 ms",
        "PT0.042S, 42 ms",
        "PT0.9S, 0.9 s",
        "PT0.999S, 0.9 s",
        "PT2S, 2 s",
        "PT9.99S, 9.9 s",
        "PT10.9S, 10 s",
        "PT4M20S, 4 min 20 s",
        "PT4M, 4 min",
        "PT3H0M59S, 3 h",
        "PT3H12M59S, 3 h 12 min",
        "PT51H, 2 d 3 h",
        "P400D, 400 d",
        "P4000D, '4,000 d'",
        "PT-4M-20S, −4 min 20 s"
    })
    void theTwoLargestUnitsAreSaid(Duration duration, String words) {
        assertThat(Durations.of(duration)).isEqualTo(words);
    }
}
