package dev.firebreak.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the packaged console starts for somebody who read nothing, and how it says that it cannot. */
@Timeout(400)
class ConsoleStartIT {

    private static final Duration GIVES_UP_WITHIN = Duration.ofMinutes(2);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"]+/[^\\s\"]*set-?up[^\\s\"]*");

    @Test
    void startsEmptyWithoutCredentialsPrintsAOneTimeLinkAndKeepsItsDatabaseToItself()
            throws IOException, InterruptedException {
        ConsoleSettings settings =
                ConsoleSettings.bare(Jvm.workDirectory("start-bare")).shortLived();
        try (ConsoleProcess console = ConsoleProcess.start(settings)) {
            Matcher link = LINK.matcher(console.log());
            assertThat(link.find()).as("a set-up link in\n%s", console.log()).isTrue();
            assertThat(get(URI.create(link.group()).getPath(), console).statusCode())
                    .as("the page behind %s", link.group())
                    .isEqualTo(200);
            assertThat(Api.of(console).get("/api/v1/systems").status())
                    .as("a token that nobody made")
                    .isEqualTo(401);
            assertThat(console.log()).doesNotContain("\tat ");
            try (ConsoleProcess second = ConsoleProcess.launch(settings)) {
                assertEndsWith(second, ".mv.db is in use by another program");
            }
            assertThat(console.health()).as("the console that came first").isEqualTo(200);
        }
    }

    @Test
    void unreachableDatabaseEndsInOneSentence() {
        Map<String, String> nowhere = Map.of(
                "SPRING_PROFILES_ACTIVE",
                "postgres",
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + FreePort.find() + "/firebreak");
        refusesToStart("start-unreachable", nowhere, "The database at jdbc:postgresql://localhost:");
    }

    @Test
    void unknownKindOfDatabaseEndsInOneSentence() {
        refusesToStart(
                "start-unknown-kind",
                Map.of("SPRING_DATASOURCE_URL", "jdbc:nosuch://localhost/firebreak"),
                "The database at jdbc:nosuch://localhost/firebreak cannot be used");
    }

    @Test
    void takenPortEndsInOneSentence() throws IOException {
        Path directory = Jvm.workDirectory("start-taken-port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                ConsoleProcess console =
                        ConsoleProcess.launch(ConsoleSettings.bare(directory).shortLived(), taken.getLocalPort(), 0)) {
            assertEndsWith(console, "Port " + taken.getLocalPort() + " is taken");
        }
    }

    /** It would look well and reach no flagd client. */
    @Test
    void takenPortForFlagdClientsEndsInOneSentence() throws IOException {
        Path directory = Jvm.workDirectory("start-taken-sync-port");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                ConsoleProcess console = ConsoleProcess.launch(
                        ConsoleSettings.bare(directory).shortLived(), FreePort.find(), taken.getLocalPort())) {
            assertEndsWith(
                    console,
                    "Port " + taken.getLocalPort()
                            + ", on which flagd clients are told of flips, is taken by another program");
        }
    }

    private static void refusesToStart(String name, Map<String, String> environment, String sentence) {
        ConsoleSettings settings = ConsoleSettings.bare(Jvm.workDirectory(name)).with(environment);
        try (ConsoleProcess console = ConsoleProcess.launch(settings.shortLived())) {
            assertEndsWith(console, sentence);
        }
    }

    private static void assertEndsWith(ConsoleProcess console, String sentence) {
        int exitCode = console.awaitEnd(GIVES_UP_WITHIN);
        assertThat(console.log()).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(exitCode).isNotZero();
    }

    private static HttpResponse<Void> get(String path, ConsoleProcess console)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(console.url() + path)).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
