package dev.firebreak.base.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a request once for its key. On this node a second one waits for the first; across nodes the database decides,
 * and the later one is rolled back. What was answered is answered again; where the answer was lost, that is said.
 */
@Component
class OneAct {

    private static final Logger LOG = LoggerFactory.getLogger(OneAct.class);

    private final IdempotencyKeys keys;
    private final ApiSettings settings;
    private final ConcurrentMap<IdempotentRequest.Key, CountDownLatch> underWay = new ConcurrentHashMap<>();

    OneAct(IdempotencyKeys keys, ApiSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    void run(
            IdempotentRequest idempotent,
            boolean secret,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        CountDownLatch mine = enter(idempotent.key());
        try {
            IdempotencyKeys.Used used = keys.find(idempotent.key());
            if (used != null) {
                replay(used, idempotent, response);
                return;
            }
            act(idempotent, secret, request, response, chain);
        } finally {
            underWay.remove(idempotent.key(), mine);
            mine.countDown();
        }
    }

    private CountDownLatch enter(IdempotentRequest.Key key) {
        CountDownLatch mine = new CountDownLatch(1);
        CountDownLatch other = underWay.putIfAbsent(key, mine);
        while (other != null) {
            await(other);
            other = underWay.putIfAbsent(key, mine);
        }
        return mine;
    }

    private void await(CountDownLatch other) {
        try {
            if (other.await(settings.idempotencyWait().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw conflict(
                "idempotency-key-in-progress",
                "The first request with this Idempotency-Key is still being carried out. Ask again in a moment.");
    }

    private void act(
            IdempotentRequest idempotent,
            boolean secret,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        idempotent.begin();
        try {
            chain.doFilter(request, answer);
        } finally {
            IdempotentRequest.end();
        }
        if (idempotent.isTaken()) {
            answer.reset();
            replayOther(idempotent, response);
            return;
        }
        if (answer.getStatus() >= 200 && answer.getStatus() < 300) {
            keep(idempotent, secret, answer);
        }
        answer.copyBodyToResponse();
    }

    /** Afterwards, what the transaction of the act could not write: it had none, or did not know its answer. */
    private void keep(IdempotentRequest idempotent, boolean secret, ContentCachingResponseWrapper answer) {
        if (idempotent.isClaimed() && idempotent.answer() != null) {
            return;
        }
        try {
            if (!idempotent.isClaimed()) {
                keys.claim(idempotent, null);
            }
            if (!secret) {
                keys.keep(
                        idempotent.key(),
                        new IdempotencyKeys.Answer(
                                answer.getStatus(),
                                answer.getHeader(HttpHeaders.LOCATION),
                                answer.getContentType(),
                                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)));
            }
        } catch (DataAccessException away) {
            LOG.warn("The answer to an idempotent request could not be kept: {}", away.toString());
        }
    }

    private void replayOther(IdempotentRequest idempotent, HttpServletResponse response) throws IOException {
        IdempotencyKeys.Used used = keys.find(idempotent.key());
        if (used == null) {
            throw conflict(
                    "idempotency-key-in-progress",
                    "Another request with this Idempotency-Key was carried out at the same moment. Ask again.");
        }
        replay(used, idempotent, response);
    }

    private static void replay(IdempotencyKeys.Used used, IdempotentRequest idempotent, HttpServletResponse response)
            throws IOException {
        if (!used.hash().equals(idempotent.hash())) {
            throw new ProblemException(Problem.of(
                    Problem.Kinds.INVALID,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request. Nothing was done: take a new key."));
        }
        IdempotencyKeys.Answer answer = used.answer();
        if (answer == null) {
            throw conflict("idempotency-answer-lost", lost(used.done()));
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String lost(@Nullable String done) {
        return "This was carried out already and was not repeated, but its answer was not kept."
                + (done == null ? "" : " What was done: " + done)
                + " Look at /api/v1/timeline or at the thing itself for how it stands.";
    }

    private static ProblemException conflict(String slug, String sentence) {
        return new ProblemException(Problem.of(Problem.Kinds.CONFLICT, slug, sentence));
    }
}
