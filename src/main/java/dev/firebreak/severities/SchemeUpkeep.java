package dev.firebreak.severities;

import dev.firebreak.base.Clocks;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first start stores what is shipped as version 1, so that incidents judged by it keep it when a later Firebreak
 * ships another; then loads what other nodes commit.
 */
@Component
class SchemeUpkeep implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SchemeUpkeep.class);

    private final SchemeRepository stored;
    private final SchemeMemory memory;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private boolean failing;

    SchemeUpkeep(SchemeRepository stored, SchemeMemory memory, PlatformTransactionManager manager, Clock clock) {
        this.stored = stored;
        this.memory = memory;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            transactions.executeWithoutResult(status -> storeShipped());
        } catch (DataIntegrityViolationException sameAtTheSameMoment) {
            LOG.info("Another node stored the shipped severities first: {}", sameAtTheSameMoment.getMessage());
        }
        refresh();
    }

    private void storeShipped() {
        if (stored.newest() == 0) {
            SchemeOrigin origin = SchemeOrigin.SHIPPED.at(Clocks.now(clock));
            stored.add(Scheme.shipped().from(origin));
        }
    }

    void refresh() {
        transactions.executeWithoutResult(status -> {
            int newest = stored.newest();
            if (newest != memory.current().version()
                    || memory.current().origin().at() == null) {
                stored.find(newest).ifPresent(memory::become);
            }
        });
    }

    /** While the database is away the last known severities go on being good; said once. */
    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void keepUp() {
        try {
            refresh();
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing) {
                LOG.warn(
                        "Cannot look for changes of the severities, going on with the last known ones: {}",
                        databaseAway.toString());
            }
            failing = true;
        }
    }
}
