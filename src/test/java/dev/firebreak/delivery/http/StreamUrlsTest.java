package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.EvaluateTokens;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Caller;
import dev.firebreak.delivery.Instance;
import dev.firebreak.delivery.InstanceName;
import dev.firebreak.delivery.InstanceName.KnownBy;
import dev.firebreak.delivery.Instances;
import dev.firebreak.testing.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The address of a stream stays what it is for as long as it should, and nobody else can make one. */
@DataPlaneTest
class StreamUrlsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final StreamSettings SETTINGS = new StreamSettings(
            Duration.ofSeconds(15), Duration.ofMillis(500), Duration.ofMinutes(2), Duration.ofDays(1), 10, 10);

    private final TestClock clock = new TestClock();
    private final FakeTokens tokens = new FakeTokens();
    private final SystemKey system = new SystemKey("urls-" + COUNT.incrementAndGet());

    @Autowired
    Instances instances;

    @Test
    void anInstanceIsOfferedTheSameAddressAgainAndAfterARestart() {
        Instance instance = instance("page-1", KnownBy.HEADER);
        StreamUrls urls = urls(null);
        assertThat(path(urls, instance)).isEqualTo(path(urls, instance)).isEqualTo(path(urls(null), instance));
    }

    @Test
    void theAddressNamesItsInstanceWhereverItIsShown() {
        for (KnownBy by : KnownBy.values()) {
            Instance instance = instance("Seite ü 🙂 " + by, by);
            Caller caller = urls(null).caller(token(urls(null), instance), "Firefox");
            assertThat(caller)
                    .isEqualTo(new Caller(
                            instance.caller().token(), system, instance.caller().name(), "Firefox"));
        }
    }

    @Test
    void theLongestNamesFit() {
        Instance instance = instance("🙂".repeat(500), KnownBy.ADDRESS);
        assertThat(urls(null).caller(token(urls(null), instance), "")).isNotNull();
    }

    @Test
    void anAddressIsGoodForTheDayAfterTooAndThenNoMore() {
        StreamUrls urls = urls(null);
        Instance instance = instance("page-1", KnownBy.HEADER);
        String first = token(urls, instance);
        clock.move(Duration.ofDays(1));
        assertThat(token(urls, instance)).isNotEqualTo(first);
        assertThat(urls.caller(first, "")).isNotNull();
        clock.move(Duration.ofDays(1));
        assertThat(urls.caller(first, "")).isNull();
    }

    @Test
    void aClockThatIsSetBackDoesNotCutAnybodyOff() {
        StreamUrls urls = urls(null);
        clock.move(Duration.ofDays(1));
        String ahead = token(urls, instance("page-1", KnownBy.HEADER));
        clock.move(Duration.ofDays(-1));
        assertThat(urls.caller(ahead, "")).isNotNull();
    }

    @Test
    void notAllChangeTheirAddressAtOnce() {
        Set<Integer> hours = new HashSet<>();
        for (int count = 0; count < 40; count++) {
            TestClock own = new TestClock();
            StreamUrls urls = new StreamUrls(tokens, own, delivery(null), SETTINGS);
            Instance instance = instance("page-" + count, KnownBy.HEADER);
            String first = token(urls, instance);
            int hour = 0;
            while (token(urls, instance).equals(first)) {
                own.move(Duration.ofHours(1));
                hour++;
            }
            assertThat(hour).isBetween(1, 24);
            hours.add(hour);
        }
        assertThat(hours).hasSizeGreaterThan(8);
    }

    @Test
    void noLetterOfItCanBeChanged() {
        String token = token(urls(null), instance("page-1", KnownBy.HEADER));
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(urls(null).caller(forged, "")).as("letter " + at).isNull();
            assertThat(urls(null).caller(token.substring(0, at), "")).isNull();
        }
    }

    @Test
    void aRevokedTokenMakesItsAddressesWorthless() {
        StreamUrls urls = urls(null);
        Instance instance = instance("page-1", KnownBy.HEADER);
        String token = token(urls, instance);
        FakeTokens.revoke(FakeTokens.of(system));
        assertThat(urls.caller(token, "")).isNull();
        assertThat(urls(null).offer(instance, "")).isNull();
    }

    @Test
    void theTagOfTheAnswerChangesWithTheAddress() {
        StreamUrls urls = urls(null);
        Instance one = instance("page-1", KnownBy.HEADER);
        String first = tag(urls, one);
        assertThat(tag(urls, one)).isEqualTo(first);
        assertThat(tag(urls, instance("page-2", KnownBy.HEADER))).isNotEqualTo(first);
        clock.move(Duration.ofDays(1));
        assertThat(tag(urls, one)).isNotEqualTo(first);
    }

    @Test
    void behindAProxyThatAddsAPathTheWholeAddressIsSaid() {
        Instance instance = instance("page-1", KnownBy.HEADER);
        JsonNode stream = stream(urls(URI.create("https://example.com/firebreak/")), instance, "");
        assertThat(stream.path("url").stringValue()).startsWith("https://example.com/firebreak/ofrep/v1/sse?token=");
        assertThat(stream.has("endpoint")).isFalse();
        assertThat(path(urls(null), instance)).startsWith("/ofrep/v1/sse?token=");
        assertThat(stream(urls(null), instance, "/console")
                        .at("/endpoint/requestUri")
                        .stringValue())
                .startsWith("/console/ofrep/v1/sse?token=");
    }

    private StreamUrls urls(@Nullable URI publicUrl) {
        return new StreamUrls(tokens, clock, delivery(publicUrl), SETTINGS);
    }

    private static DeliverySettings delivery(@Nullable URI publicUrl) {
        return new DeliverySettings(Set.of(), publicUrl, DataSize.ofKilobytes(1), 8);
    }

    private Instance instance(String name, KnownBy by) {
        EvaluateTokens.Evaluates token = (EvaluateTokens.Evaluates) tokens.check(FakeTokens.of(system));
        return instances.of(new Caller(token.id(), system, new InstanceName(name, by), ""));
    }

    private static String tag(StreamUrls urls, Instance instance) {
        StreamOffer offer = urls.offer(instance, "");
        return Objects.requireNonNull(offer).tag();
    }

    private static String token(StreamUrls urls, Instance instance) {
        String path = path(urls, instance);
        return path.substring(path.indexOf('=') + 1);
    }

    private static String path(StreamUrls urls, Instance instance) {
        return stream(urls, instance, "").at("/endpoint/requestUri").stringValue();
    }

    private static JsonNode stream(StreamUrls urls, Instance instance, String contextPath) {
        StreamOffer offer = Objects.requireNonNull(urls.offer(instance, contextPath));
        String end = new String(offer.json(), StandardCharsets.UTF_8);
        JsonNode stream = JsonMapper.shared().readTree("{" + end.substring(1)).at("/eventStreams/0");
        assertThat(stream.path("type").stringValue()).isEqualTo("sse");
        assertThat(stream.path("inactivityDelaySec").intValue()).isEqualTo(120);
        return stream;
    }
}
