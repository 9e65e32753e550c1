package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.testing.PublishedSchemas;
import dev.firebreak.testing.TestClock;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a flagd provider computes from the document is what the console serves, for any stack of flips and any context. */
class FlagdDocumentTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void atRestThereIsNoTargeting() {
        JsonNode flag = flag(SampleSwitch.withFlips());
        assertThat(flag.toString())
                .isEqualTo("{\"state\":\"ENABLED\",\"variants\":{\"enabled\":true,\"asks\":true,\"disabled\":false},"
                        + "\"defaultVariant\":\"enabled\","
                        + "\"metadata\":{\"revision\":7,\"since\":\"2026-11-22T03:00:00Z\"}}");
    }

    @Test
    void whatEveryoneIsServedIsTheDefaultVariant() {
        JsonNode flag = flag(SampleSwitch.withFlips(
                SampleSwitch.flip(1, "disabled", Scope.EVERYONE), SampleSwitch.flip(2, "asks", new Scope.Share(10))));
        assertThat(flag.path("defaultVariant").stringValue()).isEqualTo("disabled");
        assertThat(flag.has("targeting")).isFalse();
    }

    @Test
    void flipsForSomeAreAskedTheSafestFirst() {
        Scope acme = new Scope.Match(Map.of("tenant", List.of("acme", "globex")));
        JsonNode flag = flag(SampleSwitch.withFlips(
                SampleSwitch.flip(1, "asks", acme), SampleSwitch.flip(2, "disabled", new Scope.Share(20))));
        assertThat(flag.path("targeting").toString()).isEqualTo("""
                        {"if":[{"or":[{"===":[{"var":["targetingKey",""]},""]},\
                        {"===":[{"fractional":[{"cat":[{"var":"$flagd.flagKey"},{"var":"targetingKey"}]},\
                        ["in",20],["out",80]]},"in"]}]},"disabled",\
                        {"in":[{"var":["tenant","acme"]},["acme","globex"]]},"asks",null]}""");
    }

    @Test
    void theMetadataTellsOfTheFlipThatDecidesAndNotOfTheNewest() {
        FlipRow safer = SampleSwitch.flip(1, "disabled", Scope.EVERYONE, TestClock.START, "INC-1");
        FlipRow newer = SampleSwitch.flip(2, "asks", Scope.EVERYONE, TestClock.START.plusSeconds(60), "INC-2");

        JsonNode metadata = flag(SampleSwitch.withFlips(safer, newer)).path("metadata");

        assertThat(metadata.path("since").stringValue()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(metadata.path("incident").stringValue()).isEqualTo("INC-1");
    }

    @Test
    void theMetadataNamesNoIncidentThatDecidesNothing() {
        FlipRow safer = SampleSwitch.flip(1, "disabled", Scope.EVERYONE, TestClock.START, null);
        FlipRow newer = SampleSwitch.flip(2, "asks", Scope.EVERYONE, TestClock.START, "INC-2");

        assertThat(flag(SampleSwitch.withFlips(safer, newer)).path("metadata").has("incident"))
                .isFalse();
    }

    @Test
    void theDocumentNamesItsSystemAndRevision() {
        JsonNode document = MAPPER.readTree(FlagdDocument.of(SampleSwitch.SYSTEM, List.of(SampleSwitch.withFlips())));
        assertThat(document.path("metadata").toString())
                .isEqualTo("{\"flagSetId\":\"support-production\",\"version\":\"7\"}");
    }

    @Property(tries = 2_000)
    void aProviderComputesWhatTheConsoleServes(
            @ForAll("states") SwitchState state, @ForAll("contexts") Map<String, Object> context) {
        JsonNode flag = flag(state);
        String computed = FlagdEvaluation.variant(state.key().value(), flag, context);
        String served = state.serve(EvaluationContext.of(MAPPER.valueToTree(context)))
                .position()
                .key()
                .value();
        assertThat(computed).as("%s for %s", flag, context).isEqualTo(served);
    }

    @Property(tries = 200)
    void theDocumentFitsTheSchemaOfFlagd(@ForAll("states") SwitchState state) {
        JsonNode document = MAPPER.readTree(FlagdDocument.of(SampleSwitch.SYSTEM, List.of(state)));
        assertThat(PublishedSchemas.flagdFaults(document)).as("%s", document).isEmpty();
    }

    @Provide
    Arbitrary<SwitchState> states() {
        Arbitrary<Scope> scopes = Arbitraries.oneOf(
                Arbitraries.just(Scope.EVERYONE),
                Arbitraries.integers().between(1, 100).map(Scope.Share::new),
                matches());
        return Combinators.combine(Arbitraries.of("asks", "disabled"), scopes)
                .as(SampleSwitch.Wish::new)
                .list()
                .ofMaxSize(5)
                .map(SampleSwitch::withWishes);
    }

    private static Arbitrary<Scope> matches() {
        Arbitrary<List<Object>> values = values().list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.maps(Arbitraries.of("tenant", "tier", "beta"), values)
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Scope.Match::new);
    }

    @Provide
    Arbitrary<Map<String, Object>> contexts() {
        Arbitrary<Map<String, Object>> attributes = Arbitraries.maps(
                        Arbitraries.of("tenant", "tier", "beta", "other"), values())
                .ofMaxSize(4);
        Arbitrary<String> keys = Arbitraries.integers().between(0, 5_000).map(n -> n == 0 ? "" : "ü😀-" + n);
        return Combinators.combine(attributes, keys, Arbitraries.of(true, true, false))
                .as((map, key, keyed) -> {
                    Map<String, Object> context = new LinkedHashMap<>(map);
                    if (keyed) {
                        context.put("targetingKey", key);
                    }
                    return context;
                });
    }

    private static Arbitrary<Object> values() {
        return Arbitraries.of(
                "acme",
                "",
                "1",
                "true",
                true,
                false,
                BigDecimal.ONE,
                new BigDecimal("1.0"),
                BigDecimal.ZERO,
                new BigDecimal("2.50"));
    }

    private static JsonNode flag(SwitchState state) {
        return MAPPER.readTree(FlagdDocument.of(SampleSwitch.SYSTEM, List.of(state)))
                .path("flags")
                .path(state.key().value());
    }
}
