package dev.firebreak.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Median and p90 by nearest rank. */
class SpreadTest {

    /** Of 1, 2 … n seconds, by hand: place ⌈n/2⌉ and place ⌈0.9 n⌉. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "2, 1, 2",
        "3, 2, 3",
        "4, 2, 4",
        "5, 3, 5",
        "9, 5, 9",
        "10, 5, 9",
        "11, 6, 10",
        "20, 10, 18",
        "101, 51, 91"
    })
    void handCalculatedPlaces(int n, int median, int p90) {
        List<Duration> times =
                IntStream.rangeClosed(1, n).mapToObj(Duration::ofSeconds).toList();
        assertThat(Spread.of(times)).isEqualTo(new Spread(n, Duration.ofSeconds(median), Duration.ofSeconds(p90)));
    }

    @Test
    void ofNothingThereIsNoValueRatherThanZero() {
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, null, null));
    }

    @Property
    void eachValueIsATimeThatSomethingTookAndTheNinetiethIsNotBelowTheMedian(
            @ForAll @Size(min = 1, max = 300) List<@LongRange(min = 0, max = 10_000_000) Long> seconds) {
        List<Duration> times = seconds.stream().map(Duration::ofSeconds).toList();
        Spread spread = Spread.of(times);
        Duration median = Objects.requireNonNull(spread.median());
        Duration p90 = Objects.requireNonNull(spread.p90());
        assertThat(times).contains(median, p90);
        assertThat(p90).isGreaterThanOrEqualTo(median);
        assertThat(spread.n()).isEqualTo(times.size());
    }

    @Property
    void nineOfTenDidNotTakeLongerAndHalfDidNotTakeLongerThanTheMedian(
            @ForAll @Size(min = 1, max = 300) List<@LongRange(min = 0, max = 1_000) Long> seconds) {
        List<Duration> times = seconds.stream().map(Duration::ofSeconds).toList();
        Spread spread = Spread.of(times);
        assertThat(upTo(times, spread.p90()) * 10).isGreaterThanOrEqualTo(times.size() * 9L);
        assertThat(upTo(times, spread.median()) * 2).isGreaterThanOrEqualTo(times.size());
        assertThat(below(times, spread.p90()) * 10).isLessThan(times.size() * 9L);
        assertThat(below(times, spread.median()) * 2).isLessThan(times.size());
    }

    @Property
    void theOrderOfTheTimesDoesNotMatter(
            @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 1_000) Long> seconds,
            @ForAll @IntRange(min = 0) int seed) {
        List<Duration> times =
                new ArrayList<>(seconds.stream().map(Duration::ofSeconds).toList());
        Spread before = Spread.of(times);
        Collections.shuffle(times, new Random(seed));
        assertThat(Spread.of(times)).isEqualTo(before);
    }

    private static long upTo(List<Duration> times, @Nullable Duration limit) {
        return times.stream()
                .filter(time -> time.compareTo(Objects.requireNonNull(limit)) <= 0)
                .count();
    }

    private static long below(List<Duration> times, @Nullable Duration limit) {
        return times.stream()
                .filter(time -> time.compareTo(Objects.requireNonNull(limit)) < 0)
                .count();
    }
}
