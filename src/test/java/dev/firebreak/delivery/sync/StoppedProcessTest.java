package dev.firebreak.delivery.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Named;
import dev.firebreak.delivery.RevocableTokens;
import dev.firebreak.delivery.http.Definitions;
import dev.firebreak.process.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process that stands still has been sent everything and has nothing: the kernel took it, the process did not. */
@SyncTest
class StoppedProcessTest {

    private static final String SWITCH = "tool.refund_payment";

    @Autowired
    Definitions definitions;

    @Autowired
    Sync sync;

    @Test
    void isSentTheFlipAndHasItOnlyOnceItRunsAgain() throws IOException, InterruptedException {
        SystemKey system = definitions.supportAssistant();
        Process process = new ProcessBuilder(
                        Jvm.program("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FollowingProcess.class.getName(),
                        Integer.toString(sync.port()),
                        RevocableTokens.of(system),
                        "pod-1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (RawClient well = sync.client(system, "pod-2");
                Writer questions = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            Received received = well.sync().awaitMessages(1);
            assertThat(ask(questions, answers)).isEqualTo("true");
            Named instance = sync.instance(system, "pod-1");
            await().until(() -> instance.holds() == sync.revision(system));
            long before = instance.holds();

            signal(process, "STOP");
            definitions.contain(system, SWITCH);
            received.awaitMessages(4);
            assertThat(sync.instance(system, "pod-2").holds()).isEqualTo(sync.revision(system));
            assertThat(instance.sent()).isEqualTo(sync.revision(system));
            assertThat(instance.holds()).isEqualTo(before);

            signal(process, "CONT");
            await().atMost(Duration.ofSeconds(20)).until(() -> instance.holds() == sync.revision(system));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> ask(questions, answers).equals("false"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String ask(Writer questions, BufferedReader answers) throws IOException {
        questions.write(SWITCH + "\n");
        questions.flush();
        String line = answers.readLine();
        while (line != null && !line.startsWith(FollowingProcess.ANSWER)) {
            line = answers.readLine();
        }
        return line == null ? "ended" : line.substring(FollowingProcess.ANSWER.length());
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
