package dev.firebreak.base.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.PostgresServer;
import dev.firebreak.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The keys on each database. */
abstract class IdempotencyKeysTest {
    private static final ApiSettings SETTINGS = new ApiSettings(
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(7),
            DataSize.ofMegabytes(64),
            64,
            Duration.ofHours(24),
            Duration.ofSeconds(5));

    private final DriverManagerDataSource database;
    private final TransactionTemplate transactions;
    private final TestClock clock = new TestClock();
    private final IdempotencyKeys keys;

    IdempotencyKeysTest(DriverManagerDataSource database) {
        this.database = database;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.keys = new IdempotencyKeys(new JdbcTemplate(database), SETTINGS, clock);
    }

    @BeforeEach
    void createTable() {
        new ResourceDatabasePopulator(new FileSystemResource("db-migrations/common/V005__idempotency.sql"))
                .execute(database);
    }

    @Test
    void answerIsFoundUntilItIsTooOld() {
        IdempotentRequest request = request("a");
        keys.claim(request, "Something was done.");
        assertThat(keys.find(request.key())).isEqualTo(new IdempotencyKeys.Used("hash", "Something was done.", null));
        IdempotencyKeys.Answer answer = new IdempotencyKeys.Answer(201, "/there", "application/json", "{\"a\": \"ü\"}");
        keys.keep(request.key(), answer);
        assertThat(keys.find(request.key())).isEqualTo(new IdempotencyKeys.Used("hash", "Something was done.", answer));
        clock.move(Duration.ofHours(25));
        assertThat(keys.find(request.key())).isNull();
        keys.claim(request, null);
        assertThat(keys.find(request.key())).isNotNull();
    }

    @Test
    void oldKeysAreForgottenInBatches() {
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < 1_003; i++) {
                keys.claim(request("old-" + i), null);
            }
        });
        clock.move(Duration.ofHours(25));
        keys.claim(request("new"), null);
        assertThat(keys.forgetOld()).isEqualTo(1_003);
        assertThat(keys.find(request("new").key())).isNotNull();
        assertThat(keys.forgetOld()).isZero();
    }

    @Test
    void secondOfTwoAtOnceWaitsAndThenFails() throws Exception {
        IdempotentRequest request = request("both");
        CountDownLatch firstHasClaimed = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            keys.claim(request, "first");
            firstHasClaimed.countDown();
            await(firstMayCommit);
        }));
        firstHasClaimed.await();
        CompletableFuture<Void> second = CompletableFuture.runAsync(
                () -> transactions.executeWithoutResult(status -> keys.claim(request, "second")));
        firstMayCommit.countDown();
        first.get();
        assertThatThrownBy(second::get).hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(List.of(keys.find(request.key())))
                .extracting(IdempotencyKeys.Used::done)
                .containsExactly("first");
    }

    @Test
    void claimOfAnActThatIsRolledBackIsGone() {
        IdempotentRequest request = request("undone");
        transactions.executeWithoutResult(status -> {
            keys.claim(request, "undone");
            status.setRollbackOnly();
        });
        assertThat(keys.find(request.key())).isNull();
    }

    private static IdempotentRequest request(String key) {
        return new IdempotentRequest(new IdempotentRequest.Key("token:1", key), "hash");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

class IdempotencyKeysOnH2Test extends IdempotencyKeysTest {
    IdempotencyKeysOnH2Test() {
        super(new DriverManagerDataSource(OnH2.newDatabase(), "sa", ""));
    }
}

class IdempotencyKeysOnPostgresTest extends IdempotencyKeysTest {
    IdempotencyKeysOnPostgresTest() {
        super(new DriverManagerDataSource(PostgresServer.newDatabase(), "postgres", "postgres"));
    }
}
