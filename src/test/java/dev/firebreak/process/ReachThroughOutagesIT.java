package dev.firebreak.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.testing.EventStreamClient;
import dev.openfeature.contrib.providers.flagd.Config;
import dev.openfeature.contrib.providers.flagd.FlagdOptions;
import dev.openfeature.contrib.providers.flagd.FlagdProvider;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.OpenFeatureAPI;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real clients of the packaged console go on while its database, or the console itself, is away, and learn what they missed. */
@Tag("chaos")
@Timeout(400)
class ReachThroughOutagesIT {

    private static final String SWITCH = CampaignSystem.SWITCHES.getFirst();
    private static final String OTHER = CampaignSystem.SWITCHES.get(1);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration OUTAGE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final OpenFeatureAPI openFeature = OpenFeatureAPI.getInstance();

    @AfterEach
    void disconnect() {
        openFeature.shutdown();
        http.close();
    }

    @Test
    void whileTheDatabaseIsAwayAllButFlipsGoesOn() throws Exception {
        Path directory = Jvm.workDirectory("reach-database-away");
        try (PostgresServer database = PostgresServer.start(directory);
                ConsoleProcess console = ConsoleProcess.start(ConsoleSettings.on(directory, database.settings()))) {
            Api api = Api.of(console);
            CampaignSystem.define(api);
            String token = api.evaluateToken(CampaignSystem.KEY);
            Client pushed = pushed(console, token);
            EventStreamClient page = page(console, token);
            String flip = flip(api, SWITCH);
            await().atMost(SOON).until(() -> "off".equals(pushed.getStringValue(SWITCH, "?")));
            bulk(console, token);
            await().atMost(SOON).until(() -> isComplete(api, flip));
            database.kill();
            Pause.millis(OUTAGE.toMillis());
            assertThat(bulk(console, token)).contains("\"off\"");
            assertThat(pushed.getStringValue(SWITCH, "?")).isEqualTo("off");
            assertThat(page.state()).isEqualTo(EventStreamClient.State.OPEN);
            Api.Answer refused = api.post(
                    CampaignSystem.PATH + "/switches/" + OTHER + "/flips", Map.of("position", "off", "reason", "now"));
            assertThat(refused.status()).as("%s", refused.body()).isEqualTo(503);
            assertThat(refused.body().path("title").asString()).isNotBlank();
            database.restart();
            String after = awaitFlip(api, OTHER);
            await().atMost(SOON).until(() -> "off".equals(pushed.getStringValue(OTHER, "?")));
            bulk(console, token);
            await().atMost(SOON).until(() -> isComplete(api, after));
            assertThat(isComplete(api, flip)).as("what was proven before").isTrue();
            assertThat(page.connections())
                    .as("how often the page had to connect")
                    .isEqualTo(1);
            await().atMost(SOON).until(() -> told(api).size() == 2);
            page.close();
        }
    }

    @Test
    void aFlipMadeWhileClientsWereCutOffReachesThem() throws Exception {
        Path directory = Jvm.workDirectory("reach-console-killed");
        ConsoleSettings settings = ConsoleSettings.on(directory, Map.of());
        try (ConsoleProcess first = ConsoleProcess.start(settings)) {
            CampaignSystem.define(Api.of(first));
            String token = Api.of(first).evaluateToken(CampaignSystem.KEY);
            Client pushed = pushed(first, token);
            EventStreamClient page = page(first, token);
            String before = flip(Api.of(first), SWITCH);
            await().atMost(SOON).until(() -> "off".equals(pushed.getStringValue(SWITCH, "?")));
            bulk(first, token);
            await().atMost(SOON).until(() -> isComplete(Api.of(first), before));
            await().atMost(SOON).until(() -> told(Api.of(first)).size() == 1);
            int connections = page.connections();
            first.kill();
            assertThat(pushed.getStringValue(SWITCH, "?")).as("what it keeps").isEqualTo("off");
            try (ConsoleProcess second = ConsoleProcess.startAgain(first, settings)) {
                Api api = Api.of(second);
                String flip = flip(api, OTHER);
                await().atMost(SOON).until(() -> page.connections() > connections);
                int seen = page.events().size();
                await().atMost(SOON).until(() -> "off".equals(pushed.getStringValue(OTHER, "?")));
                await().atMost(SOON)
                        .until(() -> page.events().size() > 0 && page.events().size() >= seen);
                bulk(second, token);
                await().atMost(SOON).until(() -> isComplete(api, flip));
                assertThat(reach(api, flip).path("delivered").intValue()).isEqualTo(2);
                assertThat(isComplete(api, before)).as("what was proven before").isTrue();
                await().atMost(SOON).until(() -> told(api).size() == 2);
                page.close();
            }
        }
    }

    private Client pushed(ConsoleProcess console, String token) {
        Metadata metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        openFeature.setProviderAndWait(new FlagdProvider(FlagdOptions.builder()
                .resolverType(Config.Resolver.IN_PROCESS)
                .host("localhost")
                .port(console.syncPort())
                .deadline(20_000)
                .retryBackoffMs(500)
                .providerId("pod-1")
                .clientInterceptors(List.of(MetadataUtils.newAttachHeadersInterceptor(metadata)))
                .build()));
        return openFeature.getClient();
    }

    private EventStreamClient page(ConsoleProcess console, String token) throws Exception {
        JsonNode offer = JsonMapper.shared().readTree(bulk(console, token));
        String address = offer.path("eventStreams")
                .get(0)
                .path("endpoint")
                .path("requestUri")
                .stringValue();
        EventStreamClient page = EventStreamClient.open(URI.create(console.url() + address));
        await().atMost(SOON).until(() -> page.state() == EventStreamClient.State.OPEN);
        return page;
    }

    /** What a page does when it is told: asks for everything. */
    private String bulk(ConsoleProcess console, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(console.url() + "/ofrep/v1/evaluate/flags"))
                .header("Authorization", "Bearer " + token)
                .header("X-Firebreak-Instance", "page-1")
                .POST(HttpRequest.BodyPublishers.ofString("{\"context\":{}}"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String flip(Api api, String key) throws IOException {
        return api.post(
                        CampaignSystem.PATH + "/switches/" + key + "/flips",
                        Map.of("position", "off", "reason", "tried"))
                .expect(201)
                .path("id")
                .stringValue();
    }

    /** The pool finds its way back within seconds. */
    private static String awaitFlip(Api api, String key) {
        return await().atMost(SOON).ignoreExceptions().until(() -> flip(api, key), id -> id != null);
    }

    private static JsonNode reach(Api api, String flip) throws IOException {
        return api.get("/api/v1/flips/" + flip).expect(200).path("reach");
    }

    private static boolean isComplete(Api api, String flip) throws IOException {
        return reach(api, flip).path("complete").booleanValue();
    }

    private static List<JsonNode> told(Api api) throws IOException {
        return api.get("/api/v1/timeline?kind=reach.complete&system=" + CampaignSystem.KEY)
                .expect(200)
                .path("items")
                .valueStream()
                .toList();
    }
}
