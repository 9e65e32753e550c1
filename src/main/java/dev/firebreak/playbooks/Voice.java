package dev.firebreak.playbooks;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What somebody said when an approval was asked.
 *
 * @param step where
 * @param attempt which time it was asked
 * @param person the identity of who said it
 */
@Embeddable
record Voice(String step, int attempt, String person, String name, boolean approves, String note, Instant at) {}
