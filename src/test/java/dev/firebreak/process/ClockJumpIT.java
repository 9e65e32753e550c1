package dev.firebreak.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.delivery.sync.v1.FlagSyncServiceGrpc;
import dev.firebreak.delivery.sync.v1.SyncFlagsRequest;
import dev.firebreak.delivery.sync.v1.SyncFlagsResponse;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The clock of a packaged console jumps while flips are under way: order, reach and every duration stay right. */
@Tag("chaos")
@Timeout(300)
class ClockJumpIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration NONE_LASTS_SO_LONG = Duration.ofMinutes(5);
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)? ?(ms|s|min|h)\\b|-PT|PT-");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path directory = Jvm.workDirectory("clock-jump");

    @Test
    void orderAndReachStayRightAndNoDurationIsNegative() throws Exception {
        ConsoleSettings settings = ConsoleSettings.on(directory, Map.of()).withMovableClock();
        List<String> flips = new ArrayList<>();
        try (ConsoleProcess console = ConsoleProcess.start(settings)) {
            Api api = Api.of(console);
            CampaignSystem.define(api);
            String token = api.evaluateToken(CampaignSystem.KEY);
            ManagedChannel pushed = pushed(console, token);
            fetch(console, token);
            await().atMost(SOON).until(() -> current(api) == 2);
            for (Duration jump :
                    List.of(Duration.ofMinutes(10), Duration.ZERO, Duration.ofMinutes(-10), Duration.ofMinutes(10))) {
                String flip = flip(api, CampaignSystem.SWITCHES.get(flips.size()));
                flips.add(flip);
                await().atMost(SOON)
                        .until(() -> reach(api, flip).path("delivered").intValue() == 1);
                MovableClock.move(directory, jump);
                assertLags(reach(api, flip));
                assertThat(current(api)).as("who has it while the other lags").isEqualTo(1);
                fetch(console, token);
                await().atMost(SOON)
                        .until(() -> reach(api, flip).path("complete").booleanValue());
                assertAll(api, flips);
            }
            await().atMost(SOON).until(() -> told(api).size() == flips.size());
            assertAll(api, flips);
            assertJumped(api);
            console.stop();
            pushed.shutdownNow();
        }
        try (ConsoleProcess again = ConsoleProcess.start(settings)) {
            Api api = Api.of(again);
            assertAll(api, flips);
            JsonNode chain = api.get("/api/v1/timeline/verification").expect(200);
            assertThat(chain.path("intact").booleanValue()).isTrue();
        }
    }

    private static void assertLags(JsonNode reach) {
        assertThat(reach.path("complete").booleanValue()).isFalse();
        assertThat(reach.path("live").intValue()).isEqualTo(2);
        assertThat(reach.path("laggards").get(0).path("instance").stringValue()).isEqualTo("page-1");
        assertThat(reach.path("laggards").get(0).path("silent").booleanValue())
                .as("whoever was heard from a moment ago")
                .isFalse();
    }

    private static void assertAll(Api api, List<String> flips) throws IOException {
        for (String flip : flips) {
            JsonNode reach = reach(api, flip);
            assertThat(reach.path("delivered").intValue()).isEqualTo(2);
            assertThat(Instant.parse(reach.path("lastAt").stringValue()))
                    .isAfterOrEqualTo(Instant.parse(reach.path("firstAt").stringValue()));
            assertDurations(api.get("/api/v1/flips/" + flip).expect(200));
        }
        assertDurations(api.get(CampaignSystem.PATH).expect(200));
        assertDurations(api.get(CampaignSystem.PATH + "/instances").expect(200));
        JsonNode timeline =
                api.get("/api/v1/timeline?system=" + CampaignSystem.KEY).expect(200);
        assertDurations(timeline);
        assertInOrder(timeline, flips);
    }

    /** By number, whatever the clock said. */
    private static void assertInOrder(JsonNode timeline, List<String> flips) {
        List<Long> numbers = timeline.path("items")
                .valueStream()
                .map(entry -> entry.path("seq").asLong())
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        List<JsonNode> contained = contained(timeline);
        assertThat(contained).hasSize(flips.size());
        for (int index = 0; index < flips.size(); index++) {
            assertThat(contained.get(index).path("sentence").asString()).contains(CampaignSystem.SWITCHES.get(index));
        }
    }

    /** Else nothing of this would have been tried. */
    private static void assertJumped(Api api) throws IOException {
        List<Instant> times = contained(
                        api.get("/api/v1/timeline?system=" + CampaignSystem.KEY).expect(200))
                .stream()
                .map(entry -> Instant.parse(entry.path("recordedAt").asString()))
                .toList();
        assertThat(times.get(1)).isAfter(times.get(0).plus(Duration.ofMinutes(9)));
        assertThat(times.get(2)).isBefore(times.get(1).minus(Duration.ofMinutes(8)));
        assertThat(times.get(3)).isBefore(times.get(2).minus(Duration.ofMinutes(8)));
    }

    private static List<JsonNode> contained(JsonNode timeline) {
        return timeline.path("items")
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("switch.contained"))
                .toList();
    }

    /** What is named in milliseconds or seconds, and what sentences say. */
    private static void assertDurations(JsonNode node) {
        node.propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNumber() && field.getKey().matches(".*(Ms|Millis|Seconds)")) {
                assertThat(value.asLong())
                        .as("%s in %s", field.getKey(), node)
                        .isBetween(0L, NONE_LASTS_SO_LONG.toMillis());
            }
            if (value.isString()) {
                assertThat(NEGATIVE.matcher(value.stringValue()).find())
                        .as(value.stringValue())
                        .isFalse();
            }
        });
        node.forEach(ClockJumpIT::assertDurations);
    }

    private static String flip(Api api, String key) throws IOException {
        return api.post(
                        CampaignSystem.PATH + "/switches/" + key + "/flips",
                        Map.of("position", "off", "reason", "tried"))
                .expect(201)
                .path("id")
                .stringValue();
    }

    private static JsonNode reach(Api api, String flip) throws IOException {
        return api.get("/api/v1/flips/" + flip).expect(200).path("reach");
    }

    private static long current(Api api) throws IOException {
        return api.get(CampaignSystem.PATH + "/instances")
                .expect(200)
                .path("items")
                .valueStream()
                .filter(each -> each.path("standing").asString().equals("current"))
                .count();
    }

    private static List<JsonNode> told(Api api) throws IOException {
        return api.get("/api/v1/timeline?kind=reach.complete&system=" + CampaignSystem.KEY)
                .expect(200)
                .path("items")
                .valueStream()
                .toList();
    }

    /** One that is told, and asks only when the test does: so that a flip is under way for as long as it likes. */
    private void fetch(ConsoleProcess console, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(console.url() + "/ofrep/v1/evaluate/flags"))
                .header("Authorization", "Bearer " + token)
                .header("X-Firebreak-Instance", "page-1")
                .POST(HttpRequest.BodyPublishers.ofString("{\"context\":{}}"))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    private static ManagedChannel pushed(ConsoleProcess console, String token) {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        ManagedChannel channel = NettyChannelBuilder.forAddress("localhost", console.syncPort())
                .usePlaintext()
                .build();
        FlagSyncServiceGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .syncFlags(SyncFlagsRequest.newBuilder().setProviderId("pod-1").build(), new Listener());
        return channel;
    }

    /** Takes what comes. */
    private static final class Listener implements StreamObserver<SyncFlagsResponse> {

        @Override
        public void onNext(SyncFlagsResponse message) {
            // That it was taken is proven by the console's ping.
        }

        @Override
        public void onError(Throwable ended) {
            // It is missed where the test waits for it.
        }

        @Override
        public void onCompleted() {
            // As above.
        }
    }
}
