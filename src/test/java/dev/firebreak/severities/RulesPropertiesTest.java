package dev.firebreak.severities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every impact, under the shipped rules and under any that could be written. */
class RulesPropertiesTest {

    private static final List<Score> KNOWN =
            List.of(Score.NONE, Score.MINOR, Score.MODERATE, Score.MAJOR, Score.CRITICAL);

    @Property
    void aHigherScoreNeverLowersTheLevel(
            @ForAll("schemes") Scheme scheme,
            @ForAll("impacts") Impact impact,
            @ForAll Axis axis,
            @ForAll Score higher,
            @ForAll Set<Circumstance> circumstances) {
        if (!higher.isAtLeast(impact.of(axis))) {
            return;
        }
        assertNotLower(scheme, impact.with(axis, higher), impact, circumstances);
    }

    @Property
    void unknownIsNeverLessThanTheSameWithZero(
            @ForAll("schemes") Scheme scheme,
            @ForAll("impacts") Impact impact,
            @ForAll Axis axis,
            @ForAll Set<Circumstance> circumstances) {
        assertNotLower(scheme, impact.with(axis, Score.UNKNOWN), impact.with(axis, Score.NONE), circumstances);
    }

    @Property
    void oneMoreCircumstanceNeverLowersTheLevel(
            @ForAll("schemes") Scheme scheme,
            @ForAll("impacts") Impact impact,
            @ForAll Circumstance one,
            @ForAll Set<Circumstance> circumstances) {
        Set<Circumstance> more = new LinkedHashSet<>(circumstances);
        more.add(one);
        Judgement with = scheme.judge(impact, more);
        Judgement without = scheme.judge(impact, circumstances);
        assertThat(scheme.isLower(with.level(), without.level())).isFalse();
    }

    @Property
    void underTheShippedRulesTheWorstAxisDecidesWhateverTheOthersAre(@ForAll("impacts") Impact impact) {
        int worst = Arrays.stream(Axis.values())
                .mapToInt(axis ->
                        impact.of(axis).level().orElse(axis == Axis.USER_HARM || axis == Axis.DATA_EXPOSURE ? 3 : 0))
                .max()
                .orElseThrow();
        String expected = List.of("NEAR_MISS", "SEV4", "SEV3", "SEV2", "SEV1").get(worst);
        assertThat(Scheme.shipped().judge(impact, Set.of()).level()).isEqualTo(new LevelKey(expected));
    }

    @Property
    void circumstancesRaiseByOneLevelAtMost(@ForAll("impacts") Impact impact, @ForAll Set<Circumstance> circumstances) {
        Scheme scheme = Scheme.shipped();
        Set<Circumstance> raising = new LinkedHashSet<>(circumstances);
        raising.remove(Circumstance.STILL_SPREADING);
        int without = scheme.rank(scheme.judge(impact, Set.of()).level());
        int with = scheme.rank(scheme.judge(impact, raising).level());
        assertThat(without - with).isBetween(0, 1);
        assertThat(without == 4 ? with : 4).isEqualTo(4);
    }

    @Property
    void whatIsCompletelyKnownIsNeverProvisional(
            @ForAll("schemes") Scheme scheme, @ForAll("knownImpacts") Impact impact) {
        assertThat(scheme.judge(impact, Set.of()).provisional()).isFalse();
    }

    @Property
    void unknownHarmOrDataIsAlwaysProvisional(
            @ForAll("impacts") Impact impact, @ForAll Set<Circumstance> circumstances) {
        boolean unknown = !impact.userHarm().isKnown() || !impact.dataExposure().isKnown();
        Judgement judgement = Scheme.shipped().judge(impact, circumstances);
        assertThat(judgement.provisional() || !unknown).isTrue();
    }

    @Property
    void theSentenceIsOneAndEnds(
            @ForAll("schemes") Scheme scheme,
            @ForAll("impacts") Impact impact,
            @ForAll Set<Circumstance> circumstances) {
        assertThat(scheme.judge(impact, circumstances).because()).matches("[A-Z][^.]*\\.");
    }

    private static void assertNotLower(Scheme scheme, Impact worse, Impact better, Set<Circumstance> circumstances) {
        Judgement of = scheme.judge(worse, circumstances);
        Judgement than = scheme.judge(better, circumstances);
        assertThat(scheme.isLower(of.level(), than.level()))
                .as("%s for %s is lower than %s for %s", of, worse, than, better)
                .isFalse();
    }

    @Provide
    Arbitrary<Impact> impacts() {
        Arbitrary<Score> any = Arbitraries.of(Score.class);
        return Combinators.combine(any, any, any, any).as(Impact::new);
    }

    @Provide
    Arbitrary<Impact> knownImpacts() {
        Arbitrary<Score> known = Arbitraries.of(KNOWN);
        return Combinators.combine(known, known, known, known).as(Impact::new);
    }

    /** Half shipped, half with rules thrown together. */
    @Provide
    Arbitrary<Scheme> schemes() {
        Arbitrary<Rule> rule = Combinators.combine(
                        Arbitraries.of(KNOWN.subList(1, 5)),
                        Arbitraries.of(EnumSet.allOf(Axis.class)).set().ofMinSize(1),
                        Arbitraries.of(EnumSet.allOf(Circumstance.class)).set().ofMaxSize(2))
                .as(Rule::new);
        Arbitrary<Scheme> any = Combinators.combine(
                        rule.list().ofMinSize(1).ofMaxSize(3).list().ofSize(4),
                        Arbitraries.of(EnumSet.allOf(Circumstance.class)).set(),
                        Arbitraries.of(Scheme.shipped().levels())
                                .map(Level::key)
                                .set(),
                        Arbitraries.maps(Arbitraries.of(EnumSet.allOf(Axis.class)), Arbitraries.of(KNOWN)))
                .as(RulesPropertiesTest::scheme);
        return Arbitraries.oneOf(Arbitraries.just(Scheme.shipped()), any);
    }

    private static Scheme scheme(
            List<List<Rule>> rules, Set<Circumstance> raising, Set<LevelKey> never, Map<Axis, Score> counts) {
        Scheme shipped = Scheme.shipped();
        Map<LevelKey, List<Rule>> reaching = new HashMap<>();
        for (int rank = 0; rank < rules.size(); rank++) {
            reaching.put(shipped.levels().get(rank).key(), rules.get(rank));
        }
        return new Scheme(
                2,
                shipped.levels(),
                shipped.texts(),
                new Rules(reaching, raising, never, counts),
                shipped.provisional(),
                SchemeOrigin.SHIPPED);
    }
}
