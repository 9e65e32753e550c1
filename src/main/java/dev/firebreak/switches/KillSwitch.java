package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A switch as it is kept: its definition and when it last changed. How it stands follows from the flips in force. */
@Entity
class KillSwitch {

    /** The primary key. */
    @Embeddable
    record Id(
            @Column(name = "system_key") String system,
            @Column(name = "switch_key") String key) {

        static Id of(SystemKey system, SwitchKey key) {
            return new Id(system.value(), key.value());
        }
    }

    @EmbeddedId
    private Id id;

    private int listOrder;
    private String definition;
    private long revision;
    private Instant changedAt;
    private Instant normalSince;

    @Version
    private long version;

    /** What the text says, read once; null until somebody asks. */
    @Transient
    private @Nullable SwitchDefinition read;

    @SuppressWarnings("NullAway.Init")
    protected KillSwitch() {}

    KillSwitch(SystemKey system, SwitchDefinition definition, int listOrder, long revision, Instant now) {
        this.id = Id.of(system, definition.key());
        this.listOrder = listOrder;
        this.definition = DefinitionJson.write(definition);
        this.revision = revision;
        this.changedAt = now;
        this.normalSince = now;
    }

    SystemKey system() {
        return new SystemKey(id.system());
    }

    SwitchKey key() {
        return new SwitchKey(id.key());
    }

    long revision() {
        return revision;
    }

    int listOrder() {
        return listOrder;
    }

    SwitchDefinition definition() {
        SwitchDefinition known = read;
        if (known == null) {
            known = DefinitionJson.read(key(), definition);
            read = known;
        }
        return known;
    }

    void redefine(SwitchDefinition next, long revision, Instant now) {
        definition = DefinitionJson.write(next);
        read = null;
        this.revision = revision;
        changedAt = now;
    }

    /** Notes that flips of this switch came or went. */
    void changed(long revision, Instant now, boolean normalAgain) {
        this.revision = revision;
        changedAt = now;
        if (normalAgain) {
            normalSince = now;
        }
    }

    SwitchState state(List<FlipRow> inForce) {
        return new SwitchState(definition(), revision, changedAt, normalSince, inForce);
    }
}
