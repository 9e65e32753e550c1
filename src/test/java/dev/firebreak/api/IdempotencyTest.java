package dev.firebreak.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.Api;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A POST with a key acts once. */
@ApiTest
class IdempotencyTest {
    private static final String FLIP = "{\"position\": \"off\", \"reason\": \"wrong orders\"}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FactProbe facts;

    private final String system = "idempotent-" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String flips = "/api/v1/systems/" + system + "/switches/tool.lookup/flips";
    private Api ada = Api.at(0);

    @BeforeEach
    void defineSystem() {
        ada = new Callers(port).administrator();
        Examples.define(ada, system);
    }

    @Test
    void sameKeyAndBodyIsAnsweredAgainWithoutActingAgain() {
        Api.Answer first = ada.with("Idempotency-Key", key).post(flips, FLIP);
        Api.Answer second = ada.with("Idempotency-Key", key).post(flips, FLIP);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(flipsMade()).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherBodyOrPathIsRefused() {
        ada.with("Idempotency-Key", key).post(flips, FLIP);
        Api.Answer otherBody = ada.with("Idempotency-Key", key).post(flips, FLIP.replace("wrong", "forged"));
        Api.Answer otherPath = ada.with("Idempotency-Key", key).post(flips.replace("lookup", "refund"), FLIP);
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.at("/type")).endsWith("/idempotency-key-reused");
        assertThat(otherPath.status()).isEqualTo(422);
        assertThat(flipsMade()).isEqualTo(1);
    }

    @Test
    void callersDoNotShareKeys() {
        ada.with("Idempotency-Key", key).post(flips, FLIP);
        Api.Answer other =
                new Callers(port).commander("carl").with("Idempotency-Key", key).post(flips, FLIP);
        assertThat(other.header("Idempotency-Replayed")).isNull();
        assertThat(flipsMade()).isEqualTo(2);
    }

    @Test
    void manyAtOnceActOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Api.Answer> call = () -> ada.with("Idempotency-Key", key).post(flips, FLIP);
            List<Future<Api.Answer>> answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(thread -> call).toList());
            String first = answers.getFirst().get().body();
            for (Future<Api.Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().body()).isEqualTo(first);
            }
        }
        assertThat(flipsMade()).isEqualTo(1);
    }

    @Test
    void refusedRequestsLeaveTheKeyFree() {
        Api.Answer refused = ada.with("Idempotency-Key", key).post(flips, FLIP.replace("off", "oof"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ada.with("Idempotency-Key", key).post(flips, FLIP).status()).isEqualTo(201);
    }

    /** Otherwise whoever asks again after a crash in between would have to look for what was done. */
    @Test
    void answerCommitsTogetherWithTheAct() {
        AtomicReference<@Nullable String> kept = new AtomicReference<>();
        facts.once(fact -> TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.set(jdbc.queryForObject(
                        "select body from idempotency_key where request_key = ?", String.class, key));
            }
        }));
        Api.Answer answer = ada.with("Idempotency-Key", key).post(flips, FLIP);
        assertThat(kept.get()).isEqualTo(answer.body());
    }

    @Test
    void lostAnswerIsToldAndTheActNotRepeated() {
        ada.with("Idempotency-Key", key).post(flips, FLIP);
        jdbc.update("update idempotency_key set status = null, body = null where request_key = ?", key);
        Api.Answer retry = ada.with("Idempotency-Key", key).post(flips, FLIP);
        assertThat(retry.status()).isEqualTo(409);
        assertThat(retry.at("/type")).endsWith("/idempotency-answer-lost");
        assertThat(retry.at("/detail")).contains("Look up order").contains("/api/v1/timeline");
        assertThat(flipsMade()).isEqualTo(1);
    }

    @Test
    void whenAnotherNodeWasFasterThisOneRollsBackAndGivesItsAnswer() {
        Api.Answer elsewhere = ada.with("Idempotency-Key", key).post(flips, FLIP);
        jdbc.update("update idempotency_key set request_key = ? where request_key = ?", "moved-" + key, key);
        facts.once(fact -> {
            Thread otherNode = Thread.ofPlatform()
                    .start(() -> jdbc.update(
                            "update idempotency_key set request_key = ? where request_key = ?", key, "moved-" + key));
            join(otherNode);
        });
        Api.Answer here = ada.with("Idempotency-Key", key).post(flips, FLIP);
        assertThat(here.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(here.body()).isEqualTo(elsewhere.body());
        assertThat(flipsMade()).isEqualTo(1);
    }

    @Test
    void keyIsFreeAgainAfterADay() {
        ada.with("Idempotency-Key", key).post(flips, FLIP);
        jdbc.update(
                "update idempotency_key set created_at = timestamp '2020-01-01 00:00:00' where request_key = ?", key);
        Api.Answer later = ada.with("Idempotency-Key", key).post(flips, FLIP);
        assertThat(later.header("Idempotency-Replayed")).isNull();
        assertThat(flipsMade()).isEqualTo(2);
    }

    @Test
    void requestsWithoutAKeyLeaveNoTrace() {
        Integer before = jdbc.queryForObject("select count(*) from idempotency_key", Integer.class);
        ada.post(flips, FLIP);
        assertThat(jdbc.queryForObject("select count(*) from idempotency_key", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void strangeKeysAreRefused() {
        assertThat(ada.with("Idempotency-Key", "x".repeat(201))
                        .post(flips, FLIP)
                        .at("/type"))
                .endsWith("/wrong-idempotency-key");
        assertThat(flipsMade()).isZero();
    }

    @Test
    void answersWithSecretsAreNotKept() {
        String body = "{\"name\": \"once\", \"scopes\": [\"read\"]}";
        Api.Answer first = ada.with("Idempotency-Key", key).post("/api/v1/tokens", body);
        Api.Answer second = ada.with("Idempotency-Key", key).post("/api/v1/tokens", body);
        Api.Answer other = ada.with("Idempotency-Key", key).post("/api/v1/tokens", body.replace("read", "contain"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(other.status()).isEqualTo(422);
        assertThat(jdbc.queryForObject(
                        "select count(*) from idempotency_key where request_key = ? and body is null",
                        Integer.class,
                        key))
                .isEqualTo(1);
    }

    private int flipsMade() {
        Integer count = jdbc.queryForObject("select count(*) from flip where system_key = ?", Integer.class, system);
        return count == null ? 0 : count;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
