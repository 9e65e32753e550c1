package dev.firebreak.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.firebreak.base.SystemKey;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the documents tell people to run against the console, run as it is written: it may never cost them a good file. */
@DataPlaneTest
class BootFileSnippetTest {

    private static final String BASE = "$FIREBREAK_URL";

    @LocalServerPort
    int port;

    @Autowired
    Definitions definitions;

    @TempDir
    Path directory;

    SystemKey system = new SystemKey("none");

    @BeforeEach
    void defineSystem() {
        for (String program : new String[] {"bash", "curl"}) {
            assumeThat(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program))))
                    .as("THE SNIPPET FOR flags.json IS NOT TESTED: there is no " + program + " on this machine")
                    .isTrue();
        }
        system = definitions.supportAssistant();
    }

    @Test
    void theConnectPageAndTheGuideSayTheSame() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/connect/curl.txt"));
        assertThat(page.replace("{{base}}", BASE)).endsWith("\n" + snippet());
    }

    @Test
    void theFileComesAndIsRenewedOnlyAfterAChange() throws IOException {
        assertThat(runs(port)).isZero();
        String first = file();
        assertThat(first).contains("\"tool.refund_payment\"");
        write("flags.json", "the same, as far as the tag tells");
        assertThat(runs(port)).as("a 304").isZero();
        assertThat(file()).isEqualTo("the same, as far as the tag tells");
        definitions.contain(system, "tool.refund_payment");
        assertThat(runs(port)).isZero();
        assertThat(file()).contains("\"tool.refund_payment\"").isNotEqualTo(first);
    }

    @Test
    void aFileThatWasLostComesAgain() throws IOException {
        runs(port);
        Files.delete(directory.resolve("flags.json"));
        assertThat(runs(port)).isZero();
        assertThat(file()).contains("\"tool.refund_payment\"");
    }

    @Test
    void aRevokedTokenCostsNeitherFileNorTag() throws IOException {
        runs(port);
        definitions.contain(system, "tool.refund_payment");
        keepsWhatItHas(port, "revoked", true);
        assertThat(runs(port)).isZero();
        assertThat(file()).as("asked with the old tag again").contains("\"defaultVariant\":\"stopped\"");
    }

    @Test
    void aConsoleThatIsGoneCostsNothing() throws IOException {
        runs(port);
        ServerSocket gone = answering("");
        gone.close();
        keepsWhatItHas(gone.getLocalPort(), FakeTokens.of(system), true);
    }

    @Test
    void aRedirectToAPageForPeopleCostsNothing() throws IOException {
        runs(port);
        try (ServerSocket proxy =
                answering("HTTP/1.1 302 Found\r\nLocation: /login\r\nETag: \"x\"\r\n\r\n<html>Sign in")) {
            keepsWhatItHas(proxy.getLocalPort(), FakeTokens.of(system), false);
        }
    }

    @Test
    void anAnswerThatBreaksOffCostsNothingThenOrLater() throws IOException {
        runs(port);
        try (ServerSocket broken =
                answering("HTTP/1.1 200 OK\r\nContent-Length: 900\r\nETag: \"x\"\r\n\r\n{\"flags\":{\"tool.ref")) {
            keepsWhatItHas(broken.getLocalPort(), FakeTokens.of(system), true);
        }
        assertThat(directory.resolve("flags.json.new")).content().startsWith("{");
        String good = file();
        assertThat(runs(port)).as("a 304 after half a file").isZero();
        assertThat(file()).isEqualTo(good);
    }

    private void keepsWhatItHas(int at, String token, boolean fails) throws IOException {
        String file = file();
        String tag = Files.readString(directory.resolve("flags.etag"));
        assertThat(runs(at, token) != 0).as("whether it says that it failed").isEqualTo(fails);
        assertThat(file()).isEqualTo(file);
        assertThat(directory.resolve("flags.etag")).hasContent(tag.strip());
    }

    private int runs(int at) throws IOException {
        return runs(at, FakeTokens.of(system));
    }

    private int runs(int at, String token) throws IOException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", snippet()).directory(directory.toFile());
        bash.environment().put("FIREBREAK_URL", "http://localhost:" + at);
        bash.environment().put("FIREBREAK_TOKEN", token);
        bash.environment().put("no_proxy", "localhost");
        Process process = bash.inheritIO().start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Says this to the first who asks, whatever the question, and hangs up. */
    private static ServerSocket answering(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(() -> {
            try (Socket caller = server.accept()) {
                BufferedReader question =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
                while (!question.readLine().isEmpty()) {}
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // Nobody asked.
            }
        });
        return server;
    }

    private static String snippet() throws IOException {
        String guide = Files.readString(Path.of("docs/integration.md"));
        int start = guide.indexOf("[ -s flags.json ]");
        return guide.substring(start, guide.indexOf("```", start));
    }

    private String file() throws IOException {
        return Files.readString(directory.resolve("flags.json"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
