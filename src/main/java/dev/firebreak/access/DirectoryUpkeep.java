package dev.firebreak.access;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads people and tokens at start, and what other nodes commit: a token revoked there is cut off here within 5 s. */
@Component
class DirectoryUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryUpkeep.class);

    /** By which anything new is noticed without loading everything. */
    private record Seen(PersonRepository.Fingerprint people, TokenRepository.Fingerprint tokens) {}

    private final Directory directory;
    private final PersonRepository people;
    private final TokenRepository tokens;
    private final TransactionTemplate reads;
    private @Nullable Seen seen;
    private boolean failing;

    DirectoryUpkeep(
            Directory directory,
            PersonRepository people,
            TokenRepository tokens,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.people = people;
        this.tokens = tokens;
        this.reads = new TransactionTemplate(transactions);
        this.reads.setReadOnly(true);
    }

    /** The fingerprint is taken first: what is committed while loading shows as a difference next time. */
    synchronized void refresh() {
        reads.executeWithoutResult(status -> {
            Seen now = new Seen(people.fingerprint(), tokens.fingerprint());
            if (Objects.equals(now, seen)) {
                return;
            }
            people.findAll().forEach(person -> directory.learn(person.known()));
            tokens.findAll().forEach(token -> directory.learn(token.known()));
            seen = now;
        });
    }

    /** While the database is away the last known people and tokens go on being good; said once. */
    @Scheduled(fixedDelayString = "${firebreak.poll-every:2s}")
    void keepUp() {
        try {
            refresh();
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing) {
                LOG.warn(
                        "Cannot look for changes of people and tokens, going on with the last known ones: {}",
                        databaseAway.toString());
            }
            failing = true;
        }
    }
}
