package dev.firebreak.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemAdviceTest {
    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void refusalsKeepTheirSentenceAndNameTheirFields() {
        Problem problem = body(advice.on(new InvalidInput(Map.of("b", "is needed", "a", "must be short"))));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.type()).isEqualTo("https://firebreak.dev/problems/invalid-input");
        assertThat(problem.detail()).isEqualTo("a must be short; b is needed.");
        assertThat(problem.errors()).extracting(Problem.Fault::field).containsExactly("a", "b");
    }

    @Test
    void eachKindOfRefusalHasItsStatus() {
        assertThat(body(advice.on(new NotFound("switch", "x"))).status()).isEqualTo(404);
        assertThat(body(advice.on(new NotAllowed("No."))).status()).isEqualTo(403);
        assertThat(body(advice.on(new Conflict("late", "Too late."))).status()).isEqualTo(409);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsAConflict() {
        Problem problem = body(advice.on(new ObjectOptimisticLockingFailureException("Person", 1)));
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).contains("changed it meanwhile");
    }

    @Test
    void databaseThatIsAwayIsOneSentence() {
        Problem away = body(advice.onDatabaseAway(new CannotCreateTransactionException("x")));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.detail()).contains("nothing can be changed");
    }

    @Test
    void databaseThatGoesAwayMidwayLeavesTheOutcomeOpen() {
        Problem known = body(advice.onDatabaseLost(new DataAccessResourceFailureException("x")));
        Problem wrapped = body(advice.on(new IllegalStateException(new SQLTransientConnectionException("x"))));
        Problem stopped = body(advice.on(new IllegalStateException(new SQLException("terminating", "57P01"))));
        assertThat(known.status()).isEqualTo(503);
        assertThat(known.detail()).contains("not known whether that was kept");
        assertThat(known).isEqualTo(wrapped).isEqualTo(stopped);
    }

    @Test
    void bugsAreToldByAnIdOnly() {
        Problem problem = body(advice.on(new IllegalStateException("secret inside")));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("secret").contains("The log says more under");
    }

    private static Problem body(org.springframework.http.ResponseEntity<Problem> answer) {
        return Objects.requireNonNull(answer.getBody());
    }
}
