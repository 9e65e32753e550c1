package dev.firebreak.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.delivery.Propagations;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the moments of an incident come to. */
class FigureTest {

    private static final Instant NIGHT = Instant.parse("2026-11-22T02:00:00Z");

    /** One night, by hand: what happened after how many minutes. */
    private static final Moments BY_HAND = moments(Map.ofEntries(
            Map.entry(Milestone.IMPACT_STARTED, 0L),
            Map.entry(Milestone.DETECTED, 12L),
            Map.entry(Milestone.PAGED, 13L),
            Map.entry(Milestone.ACKNOWLEDGED, 15L),
            Map.entry(Milestone.DECLARED, 14L),
            Map.entry(Milestone.CONTAIN_DECIDED, 15L),
            Map.entry(Milestone.CONTAINED, 16L),
            Map.entry(Milestone.RESTORED, 76L),
            Map.entry(Milestone.RESOLVED, 92L),
            Map.entry(Milestone.CLOSED, 100L),
            Map.entry(Milestone.REVIEW_PUBLISHED, 92L + 4 * 24 * 60)));

    @ParameterizedTest
    @CsvSource({
        "TTD, 12 min",
        "DECLARE_LAG, 2 min",
        "TTA, 2 min",
        "TTC, 4 min",
        "HARM_WINDOW, 16 min",
        "TTR, 1 h 20 min",
        "DEGRADED_TIME, 1 h",
        "REVIEW_TIME, 4 d"
    })
    void figuresAgreeWithAHandCalculation(Figure figure, String words) {
        assertThat(figure.of(BY_HAND).words()).isEqualTo(words);
    }

    @Test
    void whereNobodyWasPagedAcknowledgingCountsFromTheDeclaration() {
        assertThat(Figure.TTA.of(without(BY_HAND, Milestone.PAGED)))
                .isEqualTo(new FigureValue.Known(Duration.ofMinutes(1)));
    }

    @Test
    void whatEndsBeforeItBeginsIsInvalidAndSaysWhy() {
        Moments wrong = with(BY_HAND, Milestone.RESTORED, NIGHT);
        assertThat(Figure.DEGRADED_TIME.of(wrong))
                .isEqualTo(new FigureValue.Invalid(Milestone.RESTORED, Milestone.CONTAINED));
        assertThat(Figure.DEGRADED_TIME.of(wrong).words()).isEqualTo("invalid: restored before contained");
        assertThat(Figure.DEGRADED_TIME.of(wrong).duration()).isNull();
    }

    @Test
    void whatHasNotHappenedIsNotYet() {
        assertThat(Figure.TTC.of(without(BY_HAND, Milestone.CONTAINED)).words()).isEqualTo("not yet");
        assertThat(Figure.TTD.of(without(BY_HAND, Milestone.IMPACT_STARTED)).words())
                .isEqualTo("impact started: nobody said when");
    }

    @Test
    void aRoomShowsEachFigureOnce() {
        assertThat(FigureOfIncident.all(BY_HAND, Propagations.OfIncident.NONE))
                .extracting(FigureOfIncident::figure)
                .containsExactly(Figure.values());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0,     , no switch was contained",
        "2, 2, 0,  900, 0.9 s",
        "3, 2, 1,  900, 0.9 s",
        "3, 2, 0,  900, not everybody has been given it",
        "1, 0, 1,     , nobody who runs asks for the switch"
    })
    void anIncidentsFlipsTakeAsLongAsTheSlowestAndUntilAllHaveArrived(
            int flips, int measured, int nobody, @Nullable Long slowest, String words) {
        Propagations.OfIncident came = new Propagations.OfIncident(
                flips, measured, nobody, slowest == null ? null : Duration.ofMillis(slowest));
        assertThat(FigureOfIncident.all(BY_HAND, came).getLast().value().words())
                .isEqualTo(words);
    }

    @Test
    void aNightAsItShouldBeHasNoImpossibleOrder() {
        assertThat(MomentOrder.impossible(BY_HAND)).isEmpty();
    }

    @Test
    void beingDeclaredAfterwardsAndRestoredLateIsPossible() {
        Moments afterwards = with(BY_HAND, Milestone.DECLARED, NIGHT.plusSeconds(95 * 60));
        Moments late = with(afterwards, Milestone.RESTORED, NIGHT.plusSeconds(9_000 * 60));
        assertThat(MomentOrder.impossible(late)).isEmpty();
    }

    @Test
    void impossibleOrdersNameBothMoments() {
        assertThat(MomentOrder.impossible(with(BY_HAND, Milestone.CONTAINED, NIGHT.plusSeconds(60))))
                .extracting(MomentOrder.Impossible::words)
                .containsExactly("contained before detected", "contained before containment decided");
    }

    @Property
    void noKnownTimeIsLessThanNothingAndNoBlankIsATime(@ForAll("moments") Moments moments) {
        for (Figure figure : Figure.values()) {
            FigureValue value = figure.of(moments);
            Duration known = value.duration();
            boolean blank = figure.to() == null || moments.at(figure.to()) == null;
            assertThat(blank).isEqualTo(blank && value instanceof FigureValue.Missing);
            if (known != null) {
                assertThat(known).isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(value).isInstanceOf(FigureValue.Known.class);
            }
        }
    }

    @Property
    void whateverIsInvalidIsFlaggedAsAnImpossibleOrder(@ForAll("moments") Moments moments) {
        List<MomentOrder.Impossible> flagged = MomentOrder.impossible(moments);
        for (Figure figure : Figure.values()) {
            if (figure.of(moments) instanceof FigureValue.Invalid(Milestone end, Milestone beginning)) {
                assertThat(flagged).contains(new MomentOrder.Impossible(end, beginning));
            }
        }
    }

    @Property
    void withNothingFlaggedEveryFigureIsKnownOrMissing(@ForAll("moments") Moments moments) {
        if (MomentOrder.impossible(moments).isEmpty()) {
            assertThat(Arrays.stream(Figure.values()).map(figure -> figure.of(moments)))
                    .noneMatch(FigureValue.Invalid.class::isInstance);
        }
    }

    @Property
    void movingAllMomentsTogetherChangesNoFigure(@ForAll("moments") Moments moments) {
        Map<Milestone, Instant> moved = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            Instant at = moments.at(milestone);
            if (at != null) {
                moved.put(milestone, at.plus(Duration.ofDays(3)));
            }
        }
        for (Figure figure : Figure.values()) {
            assertThat(figure.of(new Moments(moved))).isEqualTo(figure.of(moments));
        }
    }

    /** Some of the moments, in any order, some at once. */
    @Provide
    Arbitrary<Moments> moments() {
        Arbitrary<Set<Milestone>> which = Arbitraries.of(Milestone.class).set();
        return which.flatMap(chosen -> Arbitraries.longs()
                .between(0, 30)
                .list()
                .ofSize(chosen.size())
                .map(minutes -> {
                    Map<Milestone, Long> at = new EnumMap<>(Milestone.class);
                    int next = 0;
                    for (Milestone milestone : chosen) {
                        at.put(milestone, minutes.get(next));
                        next++;
                    }
                    return moments(at);
                }));
    }

    private static Moments moments(Map<Milestone, Long> minutes) {
        return new Moments(minutes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, at -> NIGHT.plus(Duration.ofMinutes(at.getValue())))));
    }

    private static Moments with(Moments moments, Milestone milestone, Instant at) {
        Map<Milestone, Instant> changed = all(moments);
        changed.put(milestone, at);
        return new Moments(changed);
    }

    private static Moments without(Moments moments, Milestone milestone) {
        Map<Milestone, Instant> changed = all(moments);
        changed.remove(milestone);
        return new Moments(changed);
    }

    private static Map<Milestone, Instant> all(Moments moments) {
        Map<Milestone, Instant> found = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            Instant at = moments.at(milestone);
            if (at != null) {
                found.put(milestone, at);
            }
        }
        return found;
    }
}
