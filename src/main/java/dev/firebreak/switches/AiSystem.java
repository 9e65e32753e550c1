package dev.firebreak.switches;

import dev.firebreak.base.SystemKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One AI product in one environment; its row, locked until commit, puts all changes of its switches in order. */
@Entity
class AiSystem {

    /** Deleted systems keep their row, so that a revision is never used twice. */
    enum State {
        ACTIVE,
        DELETED
    }

    @Id
    @Column(name = "system_key")
    private String key;

    private String name;
    private String environment;
    private String description;
    private String owner;
    private @Nullable Integer expectedInstances;

    @Enumerated(EnumType.STRING)
    private State state;

    private long revision;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AiSystem() {}

    AiSystem(SystemKey key, SystemDetails details) {
        this.key = key.value();
        this.name = details.name();
        this.environment = details.environment();
        this.description = details.description();
        this.owner = details.owner();
        this.expectedInstances = details.expectedInstances();
        this.state = State.ACTIVE;
        this.revision = 1;
    }

    SystemKey key() {
        return new SystemKey(key);
    }

    long revision() {
        return revision;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** The next revision: one for each committed change of what may be served. */
    long advance() {
        revision++;
        return revision;
    }

    boolean describes(SystemDetails details) {
        return isActive() && row().details().equals(details);
    }

    void describe(SystemDetails details) {
        name = details.name();
        environment = details.environment();
        description = details.description();
        owner = details.owner();
        expectedInstances = details.expectedInstances();
        state = State.ACTIVE;
        advance();
    }

    void delete() {
        state = State.DELETED;
        advance();
    }

    SystemRow row() {
        return new SystemRow(key(), name, environment, description, owner, expectedInstances, revision);
    }
}
