package dev.firebreak.switches;

import static dev.firebreak.switches.Definitions.context;
import static dev.firebreak.switches.Definitions.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.InvalidInput;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SWITCHES.md, "Scope". */
class ScopeTest {
    @Test
    void everyoneIsEveryone() {
        assertThat(Scope.EVERYONE.appliesTo(key("a"), EvaluationContext.EMPTY)).isTrue();
        assertThat(Scope.EVERYONE.appliesTo(key("a"), context("tenant", "acme")))
                .isTrue();
    }

    /** The vectors of the research in reference/switches.md, 2.3. */
    @Test
    void sharesAreBucketedAsFlagdDoes() {
        assertThat(Bucket.of(key("tool.email"), "user-1")).isEqualTo(91);
        assertThat(Bucket.of(key("tool.email"), "user-2")).isEqualTo(2);
        assertThat(Bucket.of(key("tool.email"), "user-3")).isEqualTo(47);
    }

    @Test
    void aShareContainsTheLowerBuckets() {
        Scope share = new Scope.Share(48);
        assertThat(share.appliesTo(key("tool.email"), context("targetingKey", "user-1")))
                .isFalse();
        assertThat(share.appliesTo(key("tool.email"), context("targetingKey", "user-2")))
                .isTrue();
        assertThat(share.appliesTo(key("tool.email"), context("targetingKey", "user-3")))
                .isTrue();
        assertThat(new Scope.Share(47).appliesTo(key("tool.email"), context("targetingKey", "user-3")))
                .isFalse();
    }

    @Test
    void aShareOfOneHundredIsEverybodyWithAKeyToo() {
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(user -> context("targetingKey", "user-" + user))
                        .allMatch(context -> new Scope.Share(100).appliesTo(key("a"), context)))
                .isTrue();
    }

    @Test
    void aShareIsAboutThatShare() {
        long contained = IntStream.range(0, 10_000)
                .filter(user -> new Scope.Share(20).appliesTo(key("a"), context("targetingKey", "user-" + user)))
                .count();
        assertThat(contained).isBetween(1_850L, 2_150L);
    }

    @Test
    void whoLacksTheTargetingKeyIsInScope() {
        Scope share = new Scope.Share(1);
        assertThat(share.appliesTo(key("a"), EvaluationContext.EMPTY)).isTrue();
        assertThat(share.appliesTo(key("a"), context("targetingKey", ""))).isTrue();
        assertThat(share.appliesTo(key("a"), context("targetingKey", 7))).isTrue();
    }

    @Test
    void everyAttributeMustMatchOneOfItsValues() {
        Scope match = match("tenant", List.of("acme", "globex"), "tier", List.of(new BigDecimal(3)));
        assertThat(match.appliesTo(key("a"), context("tenant", "globex", "tier", 3)))
                .isTrue();
        assertThat(match.appliesTo(key("a"), context("tenant", "initech", "tier", 3)))
                .isFalse();
        assertThat(match.appliesTo(key("a"), context("tenant", "acme", "tier", 4)))
                .isFalse();
    }

    @Test
    void valuesMatchExactly() {
        Scope match = match("tenant", List.of("acme"));
        assertThat(match.appliesTo(key("a"), context("tenant", "Acme"))).isFalse();
        assertThat(match.appliesTo(key("a"), context("tenant", "acme "))).isFalse();
        assertThat(match("beta", List.of(true)).appliesTo(key("a"), context("beta", "true")))
                .isFalse();
        assertThat(match("tier", List.of(BigDecimal.ONE)).appliesTo(key("a"), context("tier", "1")))
                .isFalse();
    }

    @Test
    void numbersMatchByValue() {
        Scope match = match("tier", List.of(new BigDecimal("10")));
        assertThat(match.appliesTo(key("a"), context("tier", 10))).isTrue();
        assertThat(match.appliesTo(key("a"), context("tier", 10.0))).isTrue();
        assertThat(match.appliesTo(key("a"), context("tier", 10.5))).isFalse();
    }

    @Test
    void whoLacksAnAttributeIsInScope() {
        Scope match = match("tenant", List.of("acme"), "region", List.of("eu"));
        assertThat(match.appliesTo(key("a"), EvaluationContext.EMPTY)).isTrue();
        assertThat(match.appliesTo(key("a"), context("region", "eu"))).isTrue();
        assertThat(match.appliesTo(key("a"), context("region", "us"))).isFalse();
        assertThat(match.appliesTo(key("a"), context("tenant", List.of("globex"))))
                .describedAs("what is no text, number or boolean says nothing")
                .isTrue();
    }

    @Test
    void outOfRangeSharesAreRefused() {
        for (int percent : new int[] {-1, 0, 101}) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Scope.Share(percent));
        }
    }

    @Test
    void scopesAreLimited() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Scope.Match(Map.of()));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> match("tenant", List.of()));
        List<Object> many =
                IntStream.range(0, 1_001).<Object>mapToObj(String::valueOf).toList();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> match("tenant", many));
        List<Object> large = IntStream.range(0, 1_000)
                .<Object>mapToObj(number -> "x".repeat(490) + number)
                .toList();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> match("tenant", large))
                .withMessageContaining("characters");
    }

    @Test
    void wordsStayShort() {
        assertThat(Scope.EVERYONE.words()).isEqualTo("everyone");
        assertThat(new Scope.Share(20).words()).isEqualTo("20 % of traffic");
        assertThat(match("tenant", List.of("acme", "globex")).words())
                .isEqualTo("requests where tenant is acme or globex");
        assertThat(match("tier", List.of(new BigDecimal("10"))).words()).isEqualTo("requests where tier is 10");
        List<Object> many =
                IntStream.range(0, 900).<Object>mapToObj(number -> "t" + number).toList();
        assertThat(match("tenant", many).words())
                .isEqualTo("requests where tenant is t0 or t1 or t2 or one of 897 more");
        assertThat(match("tenant", List.of("x".repeat(400))).words()).hasSizeLessThan(100);
    }

    @Test
    void aScopeIsWrittenAndReadBackTheSame() {
        for (Scope scope : List.of(
                Scope.EVERYONE,
                new Scope.Share(7),
                match("tenant", List.of("acme", true, new BigDecimal("10"), new BigDecimal("0.5"))))) {
            assertThat(ScopeJson.read(ScopeJson.write(scope))).isEqualTo(scope);
        }
        assertThat(ScopeJson.write(match("tier", List.of(new BigDecimal("10")))))
                .isEqualTo("{\"match\":{\"tier\":[10]}}");
    }

    @Test
    void otherFormsAreRefused() {
        for (String form : List.of(
                "{}",
                "[]",
                "7",
                "{\"everyone\": false}",
                "{\"share\": 1.5}",
                "{\"share\": \"7\"}",
                "{\"share\": 99999999999}",
                "{\"everyone\": true, \"share\": 7}",
                "{\"match\": []}",
                "{\"match\": {\"tenant\": \"acme\"}}",
                "{\"match\": {\"tenant\": [null]}}",
                "{\"match\": {\"tenant\": [{}]}}",
                "{\"match\": {\"\": [1]}}")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .describedAs(form)
                    .isThrownBy(() -> ScopeJson.of(Json.tree(form)));
        }
    }

    private static Scope match(String name, List<?> values) {
        return new Scope.Match(Map.of(name, List.copyOf(values)));
    }

    private static Scope match(String name, List<?> values, String other, List<?> others) {
        Map<String, List<Object>> rules = new LinkedHashMap<>();
        rules.put(name, Collections.unmodifiableList(List.copyOf(values)));
        rules.put(other, List.copyOf(others));
        return new Scope.Match(rules);
    }
}
