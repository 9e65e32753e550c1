package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One act of containment: a position that was put in force, for whom, until when, and how that ended. */
@Entity
class Flip implements Persistable<UUID> {

    /** Whether the reason stands or was left to be completed. */
    enum ReasonState {
        COMPLETE,
        FOLLOWS
    }

    @Id
    private UUID id;

    private String systemKey;
    private String switchKey;
    private String positionKey;
    private String scope;

    @Enumerated(EnumType.STRING)
    private FlipState state;

    private long revision;
    private Instant requestedAt;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Actor.Kind byKind;

    private String byId;
    private String byName;

    @Enumerated(EnumType.STRING)
    private Actor.Source source;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ReasonState reasonState;

    private @Nullable Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OnExpiry onExpiry;

    private @Nullable Instant askedAt;
    private @Nullable String incident;
    private String madeThrough;
    private @Nullable Instant endedAt;
    private @Nullable String endedBy;

    @Version
    private long version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Flip() {}

    Flip(SystemKey system, SwitchKey key, Containment containment, PositionKey position, long revision, Instant now) {
        this.id = FlipId.next().value();
        this.systemKey = system.value();
        this.switchKey = key.value();
        this.positionKey = position.value();
        this.scope = ScopeJson.write(containment.scope());
        this.state = FlipState.IN_FORCE;
        this.revision = revision;
        this.requestedAt = containment.requestedAt();
        this.at = now;
        this.byKind = containment.by().kind();
        this.byId = containment.by().identity();
        this.byName = containment.by().name();
        this.source = containment.by().source();
        this.reason = containment.reason().value();
        this.reasonState = containment.reasonFollows() ? ReasonState.FOLLOWS : ReasonState.COMPLETE;
        this.expiresAt = containment.expiresIn() == null ? null : now.plus(containment.expiresIn());
        this.onExpiry = containment.onExpiry();
        this.incident =
                containment.incident() == null ? null : containment.incident().value();
        this.madeThrough = containment.through();
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Spares the select that would ask whether this id is known. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void known() {
        fresh = false;
    }

    FlipId id() {
        return new FlipId(id);
    }

    SwitchKey switchKey() {
        return new SwitchKey(switchKey);
    }

    boolean isInForce() {
        return state == FlipState.IN_FORCE;
    }

    void end(FlipState how, Actor by, Instant now) {
        state = how;
        endedAt = now;
        endedBy = by.name();
    }

    /** Lets part of the traffic go: the share that stays contained shrinks. */
    void release(int percentReleased) {
        int left = share() - percentReleased;
        scope = ScopeJson.write(new Scope.Share(left));
    }

    /** The share of traffic this flip contains, in percent; 0 where it is chosen by attributes. */
    int share() {
        return switch (ScopeJson.read(scope)) {
            case Scope.Everyone everyone -> 100;
            case Scope.Share share -> share.percent();
            case Scope.Match match -> 0;
        };
    }

    void endAt(Instant earlier) {
        expiresAt = earlier;
        onExpiry = OnExpiry.RESTORE;
    }

    /** Its time is up and somebody was asked; it stays in force. */
    void asked(Instant now) {
        askedAt = now;
    }

    void askAgain() {
        askedAt = null;
    }

    /** @return whether it did not belong to it before */
    boolean belongsTo(IncidentKey key) {
        boolean isNew = !key.value().equals(incident);
        incident = key.value();
        return isNew;
    }

    void complete(Reason better) {
        reason = better.value();
        reasonState = ReasonState.COMPLETE;
    }

    FlipRow row() {
        return new FlipRow(
                id(),
                new SystemKey(systemKey),
                switchKey(),
                new PositionKey(positionKey),
                ScopeJson.read(scope),
                state,
                revision,
                requestedAt,
                at,
                new FlipRow.By(byKind, byId, byName),
                source,
                reason,
                reasonState == ReasonState.FOLLOWS,
                expiresAt,
                onExpiry,
                askedAt,
                incident == null ? null : new IncidentKey(incident),
                madeThrough,
                endedAt,
                endedBy);
    }
}
