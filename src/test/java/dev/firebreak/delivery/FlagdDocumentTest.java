package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.SwitchState;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.FakeIncidents;
import dev.firebreak.testing.PublishedSchemas;
import dev.firebreak.testing.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a flagd provider computes from the document is what the console serves, for any stack of flips and any context. */
class FlagdDocumentTest {
    private static final FakeIncidents INCIDENTS = new FakeIncidents();
    private static final IncidentsTold TOLD = new IncidentsTold(INCIDENTS);

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
    void flipThatRestoresItselfEndsByTheClientsClockAndNeverTooEarly() {
        FlipRow flip = SampleSwitch.until(
                SampleSwitch.flip(1, "disabled", Scope.EVERYONE),
                TestClock.START.plusMillis(300_001),
                OnExpiry.RESTORE);
        JsonNode flag = flag(SampleSwitch.withFlips(flip));
        long end = TestClock.START.getEpochSecond() + 301;
        assertThat(flag.path("defaultVariant").stringValue()).isEqualTo("enabled");
        assertThat(flag.path("targeting").toString())
                .isEqualTo("{\"if\":[{\"<\":[{\"var\":[\"$flagd.timestamp\",0]}," + end + "]},\"disabled\",null]}");
        assertThat(variant(flag, end - 1)).isEqualTo("disabled");
        assertThat(variant(flag, end)).isEqualTo("enabled");
    }

    @Test
    void flipThatAsksWhenItsTimeIsUpStays() {
        FlipRow flip = SampleSwitch.until(
                SampleSwitch.flip(1, "disabled", Scope.EVERYONE), TestClock.START.plusSeconds(60), OnExpiry.ASK);
        JsonNode flag = flag(SampleSwitch.withFlips(flip));
        assertThat(flag.path("defaultVariant").stringValue()).isEqualTo("disabled");
        assertThat(flag.has("targeting")).isFalse();
    }

    @Test
    void whatStoodBehindAFlipThatEndsComesForth() {
        FlipRow ends = SampleSwitch.until(
                SampleSwitch.flip(2, "disabled", Scope.EVERYONE), TestClock.START.plusSeconds(60), OnExpiry.RESTORE);
        JsonNode flag = flag(SampleSwitch.withFlips(SampleSwitch.flip(1, "asks", Scope.EVERYONE), ends));
        assertThat(variant(flag, TestClock.START.getEpochSecond() + 59)).isEqualTo("disabled");
        assertThat(variant(flag, TestClock.START.getEpochSecond() + 60)).isEqualTo("asks");
    }

    /** Of a client that has no clock to go by nothing is let go. */
    @Test
    void withoutATimeItStays() {
        FlipRow ends = SampleSwitch.until(
                SampleSwitch.flip(1, "disabled", Scope.EVERYONE), TestClock.START.plusSeconds(60), OnExpiry.RESTORE);
        assertThat(FlagdEvaluation.withoutTime(flag(SampleSwitch.withFlips(ends))))
                .isEqualTo("disabled");
    }

    /** Murmur3 with seed 0 of key and targeting key, scaled to 100: published vectors of flagd's bucketing. */
    @ParameterizedTest
    @CsvSource({"user-1,91", "user-2,2", "user-3,47"})
    void sharesAreDrawnAsFlagdDrawsThem(String targetingKey, int bucket) {
        Map<String, Object> context = Map.of("targetingKey", targetingKey);
        for (int percent = 1; percent < 100; percent++) {
            SwitchState state =
                    SampleSwitch.withKey("tool.email", SampleSwitch.flip(1, "disabled", new Scope.Share(percent)));
            String expected = bucket < percent ? "disabled" : "enabled";
            assertThat(FlagdEvaluation.variant("tool.email", flag(state), context))
                    .isEqualTo(expected);
            assertThat(served(state, context)).isEqualTo(expected);
        }
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
    void theMetadataDoesNotNameAPrivateIncident() {
        INCIDENTS.keep(new IncidentKey("INC-SECRET"), Actors.RITA);
        FlipRow flip = SampleSwitch.flip(1, "disabled", Scope.EVERYONE, TestClock.START, "INC-SECRET");

        JsonNode metadata = flag(SampleSwitch.withFlips(flip)).path("metadata");
        assertThat(metadata.has("revision")).isTrue();
        assertThat(metadata.has("incident")).isFalse();
    }

    @Test
    void theDocumentNamesItsSystemAndRevision() {
        JsonNode document =
                MAPPER.readTree(FlagdDocument.of(SampleSwitch.SYSTEM, List.of(SampleSwitch.withFlips()), TOLD));
        assertThat(document.path("metadata").toString())
                .isEqualTo("{\"flagSetId\":\"support-production\",\"version\":\"7\"}");
    }

    @Property(tries = 4_000)
    void aProviderComputesWhatTheConsoleServes(
            @ForAll("states") SwitchState state,
            @ForAll("contexts") Map<String, Object> context,
            @ForAll @IntRange(min = -1, max = 6) int seconds) {
        JsonNode flag = flag(state);
        Instant now = TestClock.START.plusSeconds(seconds);
        String computed = FlagdEvaluation.variant(state.key().value(), flag, context, now.getEpochSecond());
        assertThat(computed).as("%s for %s at %s", flag, context, now).isEqualTo(served(endedBy(now, state), context));
    }

    /** The console ends what restores itself, and only that. */
    private static SwitchState endedBy(Instant now, SwitchState state) {
        return state.without(state.inForce().stream()
                .filter(flip -> flip.onExpiry() == OnExpiry.RESTORE
                        && flip.expiresAt() != null
                        && !now.isBefore(flip.expiresAt()))
                .map(FlipRow::id)
                .collect(Collectors.toSet()));
    }

    private static String served(SwitchState state, Map<String, Object> context) {
        return state.serve(EvaluationContext.of(MAPPER.valueToTree(context)))
                .position()
                .key()
                .value();
    }

    private static String variant(JsonNode flag, long timestamp) {
        return FlagdEvaluation.variant("tool.refund_payment", flag, Map.of("targetingKey", "user-1"), timestamp);
    }

    @Property(tries = 200)
    void theDocumentFitsTheSchemaOfFlagd(@ForAll("states") SwitchState state) {
        JsonNode document = MAPPER.readTree(FlagdDocument.of(SampleSwitch.SYSTEM, List.of(state), TOLD));
        assertThat(PublishedSchemas.flagdFaults(document)).as("%s", document).isEmpty();
    }

    @Provide
    Arbitrary<SwitchState> states() {
        Arbitrary<Scope> scopes = Arbitraries.oneOf(
                Arbitraries.just(Scope.EVERYONE),
                Arbitraries.integers().between(1, 100).map(Scope.Share::new),
                matches());
        Arbitrary<@Nullable OnExpiry> ends =
                Arbitraries.of(OnExpiry.RESTORE, OnExpiry.ASK).injectNull(0.4);
        return Combinators.combine(
                        Arbitraries.of("asks", "disabled"),
                        scopes,
                        ends,
                        Arbitraries.integers().between(1, 4_500))
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
        return MAPPER.readTree(FlagdDocument.of(SampleSwitch.SYSTEM, List.of(state), TOLD))
                .path("flags")
                .path(state.key().value());
    }
}
