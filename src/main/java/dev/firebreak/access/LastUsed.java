package dev.firebreak.access;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes when tokens were last used: in memory at each request, in the database in batches. */
@Component
class LastUsed {

    private static final Logger LOG = LoggerFactory.getLogger(LastUsed.class);
    private static final long WORTH_NOTING_SECONDS = 1;

    private final Map<TokenId, Instant> latest = new ConcurrentHashMap<>();
    private final Map<TokenId, Instant> unwritten = new ConcurrentHashMap<>();
    private final TokenRepository tokens;
    private final TransactionTemplate writes;

    LastUsed(TokenRepository tokens, PlatformTransactionManager transactions) {
        this.tokens = tokens;
        this.writes = new TransactionTemplate(transactions);
    }

    /** Costs one look-up for most requests of a busy token. */
    void note(TokenId token, Instant now) {
        Instant before = latest.get(token);
        if (before == null || now.getEpochSecond() - before.getEpochSecond() >= WORTH_NOTING_SECONDS) {
            latest.put(token, now);
            unwritten.put(token, now);
        }
    }

    /** When this node last saw it used, or null. */
    @Nullable
    Instant of(TokenId token) {
        return latest.get(token);
    }

    /** What could not be written waits for the next batch. */
    @Scheduled(fixedDelayString = "${firebreak.last-used-every:30s}")
    @PreDestroy
    void write() {
        Map<TokenId, Instant> batch = Map.copyOf(unwritten);
        if (batch.isEmpty()) {
            return;
        }
        try {
            writes.executeWithoutResult(status -> batch.forEach((token, at) -> tokens.noteUse(token.value(), at)));
            batch.forEach(unwritten::remove);
        } catch (RuntimeException databaseAway) {
            LOG.debug("Cannot write when tokens were last used: {}", databaseAway.toString());
        }
    }
}
