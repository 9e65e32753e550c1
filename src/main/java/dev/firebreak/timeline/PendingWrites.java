package dev.firebreak.timeline;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** Sends what the transaction changed so far; a repository, so that a conflict there reads as everywhere else. */
@Repository
class PendingWrites {
    private final EntityManager entities;

    PendingWrites(EntityManager entities) {
        this.entities = entities;
    }

    void flush() {
        entities.flush();
    }
}
