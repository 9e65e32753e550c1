package dev.firebreak.base.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old keys every hour. */
@Component
class IdempotencyUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyUpkeep.class);

    private final IdempotencyKeys keys;

    IdempotencyUpkeep(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        try {
            keys.forgetOld();
        } catch (DataAccessException away) {
            LOG.warn("Old idempotency keys stay for another hour: {}", away.toString());
        }
    }
}
