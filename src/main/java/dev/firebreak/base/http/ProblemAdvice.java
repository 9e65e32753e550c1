package dev.firebreak.base.http;

import dev.firebreak.base.Refusal;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** The one place where what goes wrong becomes an answer: a problem (RFC 9457), never a stack trace. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Set<String> H2_CLOSED = Set.of("90067", "90098", "90121");

    @ExceptionHandler
    ResponseEntity<Problem> on(Refusal refusal) {
        return answer(Problem.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ProblemException known) {
        return answer(known.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable) {
        Refusal refusal = cause(unreadable, Refusal.class);
        if (refusal != null) {
            return answer(Problem.of(refusal));
        }
        JacksonException wrong = cause(unreadable, JacksonException.class);
        return answer(
                wrong == null
                        ? Problem.of(Problem.Kinds.MALFORMED, "no-body", "A JSON object is needed as the body.")
                        : JsonFaults.meaning(wrong));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String fault = type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))
                ? "must be a whole number"
                : "cannot be read";
        return answer(fault(mismatch.getName(), fault));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(MissingServletRequestParameterException missing) {
        return answer(fault(missing.getParameterName(), "is needed"));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(NoResourceFoundException nothing) {
        return answer(Problem.of(Problem.Kinds.NOT_FOUND, "unknown-path", "There is nothing at this path."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotSupportedException type) {
        return answer(Problem.of(
                Problem.Kinds.WRONG_TYPE,
                "wrong-content-type",
                "The body must be JSON in UTF-8 (Content-Type: application/json)."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotAcceptableException type) {
        return answer(Problem.of(
                Problem.Kinds.NOT_ACCEPTABLE, "not-acceptable", "The answer is JSON: accept application/json."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpRequestMethodNotSupportedException wrong) {
        Set<HttpMethod> allowed = wrong.getSupportedHttpMethods();
        String possible = allowed == null
                ? ""
                : " Possible: "
                        + String.join(
                                ", ",
                                allowed.stream().map(HttpMethod::name).sorted().toList()) + ".";
        Problem problem = Problem.of(
                Problem.Kinds.WRONG_METHOD, "wrong-method", "There is no " + wrong.getMethod() + " here." + possible);
        HttpHeaders headers = new HttpHeaders();
        if (allowed != null) {
            headers.setAllow(allowed);
        }
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(OptimisticLockingFailureException changed) {
        return answer(Problem.of(
                Problem.Kinds.CONFLICT,
                "changed-meanwhile",
                "Somebody changed it meanwhile. Look again, then try again."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(PessimisticLockingFailureException busy) {
        LOG.warn("Waited too long for a lock: {}", busy.getMessage());
        return answer(Problem.of(
                Problem.Kinds.UNAVAILABLE,
                "busy",
                "Others are changing the same at this moment. Nothing was done: try again."));
    }

    @ExceptionHandler({CannotCreateTransactionException.class, QueryTimeoutException.class})
    ResponseEntity<Problem> onDatabaseAway(Exception away) {
        LOG.warn("The database does not answer: {}", away.toString());
        return answer(databaseAway());
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransactionSystemException.class})
    ResponseEntity<Problem> onDatabaseLost(Exception lost) {
        LOG.warn("The database went away while it was at work: {}", lost.toString());
        return answer(Problem.of(
                Problem.Kinds.UNAVAILABLE,
                "outcome-unknown",
                "The database went away. If something was to be changed, it is not known whether that was kept: look before"
                        + " you try again, or try again with the same Idempotency-Key."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception unexpected) {
        if (isConnectionLost(unexpected)) {
            return onDatabaseLost(unexpected);
        }
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", id, unexpected);
        return answer(Problem.of(
                Problem.Kinds.FAILED, "unexpected", "This was not expected. The log says more under " + id + "."));
    }

    /** SQL states: class 08 is the connection, 57P a server that stops (PostgreSQL), the others a database that is closed (H2). */
    private static boolean isConnectionLost(Exception failure) {
        SQLException cause = cause(failure, SQLException.class);
        String state = cause == null ? null : cause.getSQLState();
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P") || H2_CLOSED.contains(state)));
    }

    static Problem databaseAway() {
        return Problem.of(
                Problem.Kinds.UNAVAILABLE,
                "database-away",
                "The database does not answer, so nothing can be changed or looked up. Applications keep being served what"
                        + " was in force. Try again in a moment.");
    }

    private static Problem fault(String field, String fault) {
        return Problem.of(Problem.Kinds.MALFORMED, "wrong-parameter", field + " " + fault + ".", Map.of(field, fault));
    }

    static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable step = failure; step != null; step = step.getCause()) {
            if (type.isInstance(step)) {
                return type.cast(step);
            }
        }
        return null;
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
