package dev.firebreak.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * Rounds of: several writers at work, kill -9 at a random moment, start again on the same data, and look whether all
 * that was acknowledged is there, nothing is half done, nothing happens twice and what is served is right.
 */
final class KillCampaign implements AutoCloseable {

    private static final int WRITERS = 6;

    private final ConsoleSettings settings;
    private final CampaignDatabase database;
    private final Random random;
    private final List<Attempt> attempts = new ArrayList<>();
    private ConsoleProcess console;
    private String evaluateToken = "";
    private long revisionBefore;
    private int round;

    KillCampaign(ConsoleSettings settings, CampaignDatabase database, long seed) {
        this.settings = QuickStart.of(settings);
        this.database = database;
        this.random = new Random(seed);
        this.console = ConsoleProcess.start(this.settings);
    }

    /** Defines the system to flip; what follows is counted from here. */
    void begin() throws IOException {
        CampaignSystem.define(api());
        evaluateToken = api().evaluateToken(CampaignSystem.KEY);
        revisionBefore =
                api().get(CampaignSystem.PATH).expect(200).path("revision").longValue();
    }

    private Api api() {
        return Api.of(console);
    }

    /** One kill and all that is looked at after it. */
    void round(Victim victim) throws IOException, SQLException {
        round++;
        List<Attempt> sent = writeUntilKilled(victim);
        database.keepWhatWasLeft();
        revive(victim);
        assertThat(sent).as("round %d wrote something before the kill", round).anyMatch(Attempt::isAcknowledged);
        attempts.addAll(sent);
        Stored left = look();
        assertThat(Audit.faults(left, attempts, revisionBefore))
                .as(about(victim))
                .isEmpty();
        assertThat(ServedCheck.faults(Api.of(console, evaluateToken), left))
                .as(about(victim))
                .isEmpty();
        assertThat(api().get("/api/v1/timeline/verification")
                        .expect(200)
                        .path("intact")
                        .booleanValue())
                .as(about(victim))
                .isTrue();
        sendAgainWhatWasNotAnswered(victim);
    }

    private String about(Victim victim) {
        return "round " + round + ", killed " + victim + ", logs in " + settings.directory();
    }

    private List<Attempt> writeUntilKilled(Victim victim) {
        Queue<Attempt> sent = new ConcurrentLinkedQueue<>();
        AtomicBoolean killing = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int number = 1; number <= WRITERS; number++) {
                String name = "r" + round + "-w" + number;
                writers.add(threads.submit(new Writer(api(), name, random.nextLong(), sent, killing, ended)));
            }
            awaitAcknowledged(sent);
            Pause.millis(random.nextLong(700));
            killing.set(true);
            kill(victim);
            ended.set(true);
        }
        writers.forEach(KillCampaign::mustHaveEndedWell);
        return List.copyOf(sent);
    }

    /** A console that just started is slow: without this, a busy machine would be killed before it did anything. */
    private static void awaitAcknowledged(Queue<Attempt> sent) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (sent.stream().filter(Attempt::isAcknowledged).count() < 15 && System.nanoTime() < deadline) {
            Pause.millis(5);
        }
    }

    private static void mustHaveEndedWell(Future<?> writer) {
        try {
            writer.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill(Victim victim) {
        if (victim != Victim.DATABASE) {
            console.kill();
        }
        if (victim != Victim.CONSOLE) {
            postgres().kill();
        }
    }

    private void revive(Victim victim) throws IOException {
        if (victim == Victim.DATABASE) {
            applicationsAreAnsweredAndFlipsRefused();
        }
        if (victim != Victim.CONSOLE) {
            postgres().restart();
        }
        if (victim != Victim.DATABASE) {
            console = ConsoleProcess.start(settings);
        }
        console.awaitHealthy(Duration.ofSeconds(60));
    }

    /** While the database is away. */
    private void applicationsAreAnsweredAndFlipsRefused() throws IOException {
        Api.of(console, evaluateToken)
                .post("/ofrep/v1/evaluate/flags", Map.of())
                .expect(200);
        JsonNode refused = api().post(
                        CampaignSystem.PATH + "/switches/" + CampaignSystem.SWITCHES.getFirst() + "/flips",
                        Map.of("position", CampaignSystem.CONTAINED.getFirst(), "reason", "while it is away"))
                .expect(503);
        assertThat(refused.path("type").asString()).endsWith("/database-away");
    }

    private PostgresServer postgres() {
        return ((PostgresDatabase) database).server();
    }

    private Stored look() throws SQLException {
        try (Connection connection = database.look()) {
            return Stored.read(connection);
        }
    }

    /** Its effects are audited after the next kill, and at the end. */
    private void sendAgainWhatWasNotAnswered(Victim victim) {
        AtomicBoolean nothingIsKilled = new AtomicBoolean();
        for (int at = 0; at < attempts.size(); at++) {
            Attempt attempt = attempts.get(at);
            if (attempt.isUnanswered()) {
                Attempt answered = Writer.send(api(), attempt, nothingIsKilled);
                assertThat(answered.isUnanswered()).as(about(victim)).isFalse();
                attempts.set(at, answered);
            }
        }
    }

    /** Stops the console in an orderly way and looks once more at everything. */
    String finish() throws SQLException {
        assertThat(console.stop()).as("exit code of an orderly stop").isIn(0, 143);
        try (Connection connection = database.lookWhileStopped()) {
            assertThat(Audit.faults(Stored.read(connection), attempts, revisionBefore))
                    .as("at the end, logs in %s", settings.directory())
                    .isEmpty();
        }
        long kept = attempts.stream().filter(Attempt::isAcknowledged).count();
        return "%d rounds, %d requests, %d acknowledged and kept".formatted(round, attempts.size(), kept);
    }

    @Override
    public void close() {
        console.close();
        database.close();
    }
}
