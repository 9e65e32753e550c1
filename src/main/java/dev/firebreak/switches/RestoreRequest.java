package dev.firebreak.switches;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A wish to end flips: who proposed it, who must agree, and what became of it. */
@Entity
class RestoreRequest implements Persistable<UUID> {

    /**
     * What it does to one flip, the switch's revision that the proposer saw, and what it was shown as then.
     *
     * @param fromLabel null, as the other words, where an older version wrote it, or nobody is shown it
     */
    @Embeddable
    record Item(
            @Column(name = "flip_id") UUID flipId,
            @Column(name = "switch_key") String switchKey,
            @Column(name = "switch_revision") long switchRevision,
            @Column(name = "release_share") @Nullable Integer releaseShare,
            @Column(name = "end_at") @Nullable Instant endAt,
            @Column(name = "switch_name") @Nullable String switchName,
            @Column(name = "from_label") @Nullable String fromLabel,
            @Column(name = "to_label") @Nullable String toLabel,
            @Column(name = "scope") @Nullable String scope) {

        Item(
                UUID flipId,
                String switchKey,
                long switchRevision,
                @Nullable Integer releaseShare,
                @Nullable Instant endAt) {
            this(flipId, switchKey, switchRevision, releaseShare, endAt, null, null, null, null);
        }

        boolean ends() {
            return releaseShare == null && endAt == null;
        }

        Item shownAs(String name, String from, String to, Scope of) {
            return new Item(
                    flipId, switchKey, switchRevision, releaseShare, endAt, name, from, to, ScopeJson.write(of));
        }
    }

    /** What one person decided. */
    @Embeddable
    record Decision(
            @Column(name = "person_id") String personId,
            @Column(name = "person_name") String personName,
            @Column(name = "decision") String decision,
            @Column(name = "reason") @Nullable String reason,
            @Column(name = "decided_at") Instant decidedAt) {

        static final String APPROVE = "approve";
        static final String REJECT = "reject";

        boolean isBy(String person) {
            return personId.equals(person);
        }

        boolean approves() {
            return APPROVE.equals(decision);
        }
    }

    @Id
    private UUID id;

    private String systemKey;

    @Enumerated(EnumType.STRING)
    private RestoreState state;

    @Enumerated(EnumType.STRING)
    private RestoreKind kind;

    @Enumerated(EnumType.STRING)
    private Actor.Kind byKind;

    private String byId;
    private String byName;
    private @Nullable String behalfOf;

    @Enumerated(EnumType.STRING)
    private Actor.Source source;

    private String reason;
    private int approvalsNeeded;
    private Instant proposedAt;
    private @Nullable Instant lapsesAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedBy;
    private @Nullable String closedWhy;
    private @Nullable Long revision;
    private @Nullable Instant reviewedAt;
    private @Nullable String reviewedBy;
    private @Nullable String reviewNote;

    @ElementCollection
    @CollectionTable(name = "restore_item", joinColumns = @JoinColumn(name = "restore_id"))
    private Set<Item> items = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "restore_decision", joinColumns = @JoinColumn(name = "restore_id"))
    private Set<Decision> decisions = new HashSet<>();

    @Version
    private long version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected RestoreRequest() {}

    /** @param behalfOf whose timer asks, where a schedule proposes: that person may not approve alone */
    RestoreRequest(
            SystemKey system,
            RestoreKind kind,
            Actor by,
            @Nullable String behalfOf,
            Reason reason,
            int approvalsNeeded,
            Set<Item> items,
            Instant now) {
        this.id = RestoreId.next().value();
        this.systemKey = system.value();
        this.state = RestoreState.PROPOSED;
        this.kind = kind;
        this.byKind = by.kind();
        this.byId = by.identity();
        this.byName = by.name();
        this.behalfOf = behalfOf;
        this.source = by.source();
        this.reason = reason.value();
        this.approvalsNeeded = approvalsNeeded;
        this.proposedAt = now;
        this.items = new HashSet<>(items);
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void known() {
        fresh = false;
    }

    RestoreId id() {
        return new RestoreId(id);
    }

    SystemKey system() {
        return new SystemKey(systemKey);
    }

    Reason reason() {
        return new Reason(reason);
    }

    Set<Item> items() {
        return items;
    }

    boolean asksForExpiry() {
        return kind == RestoreKind.EXPIRY;
    }

    boolean isEmergency() {
        return kind == RestoreKind.EMERGENCY;
    }

    boolean isOpen() {
        return state == RestoreState.PROPOSED;
    }

    /** Waits for decisions until then. */
    void waitUntil(Instant lapses) {
        lapsesAt = lapses;
    }

    boolean hasLapsed(Instant now) {
        return isOpen() && lapsesAt != null && !lapsesAt.isAfter(now);
    }

    /**
     * Notes a decision and tells whether there are enough approvals now. Whoever approved may still reject while it waits.
     *
     * @throws Conflict if it is not open any more, or this person decided already or proposed it
     */
    boolean decide(String person, String name, boolean approves, @Nullable Reason why, Instant now) {
        if (!isOpen()) {
            throw new Conflict("restore-closed", "This restore is " + Words.lower(state) + " already.");
        }
        if (approves && approvalsNeeded > 0 && (person.equals(byId) || person.equals(behalfOf))) {
            throw new Conflict("own-proposal", "Somebody other than the proposer must approve this restore.");
        }
        boolean changesMind = !approves && decisions.removeIf(decision -> decision.isBy(person));
        if (!changesMind && decisions.stream().anyMatch(decision -> decision.isBy(person))) {
            throw new Conflict("decided-already", "You have decided on this restore already.");
        }
        decisions.add(new Decision(
                person, name, approves ? Decision.APPROVE : Decision.REJECT, why == null ? null : why.value(), now));
        return approves && approvals() >= approvalsNeeded;
    }

    long approvals() {
        return decisions.stream().filter(Decision::approves).count();
    }

    void carriedOut(long revision, String by, Instant now) {
        this.revision = revision;
        close(RestoreState.DONE, by, null, now);
    }

    void close(RestoreState how, String by, @Nullable String why, Instant now) {
        state = how;
        closedAt = now;
        closedBy = by;
        closedWhy = why;
    }

    /** @throws Conflict if nothing is there to review, or it was reviewed */
    void review(String by, Reason note, Instant now) {
        if (kind != RestoreKind.EMERGENCY || reviewedAt != null) {
            throw new Conflict(
                    "nothing-to-review", "Only an emergency restore that nobody has reviewed can be reviewed.");
        }
        reviewedAt = now;
        reviewedBy = by;
        reviewNote = note.value();
    }

    RestoreRow row(java.util.List<RestoreRow.Item> shown) {
        return new RestoreRow(
                id(),
                system(),
                state,
                kind,
                new FlipRow.By(byKind, byId, byName),
                source,
                reason,
                approvalsNeeded,
                proposedAt,
                lapsesAt,
                closedAt,
                closedBy,
                closedWhy,
                revision,
                shown,
                decisions.stream()
                        .map(it -> new RestoreRow.Decision(
                                it.personId(), it.personName(), it.approves(), it.reason(), it.decidedAt()))
                        .sorted(java.util.Comparator.comparing(RestoreRow.Decision::at))
                        .toList(),
                reviewedAt == null || reviewedBy == null || reviewNote == null
                        ? null
                        : new RestoreRow.Review(reviewedAt, reviewedBy, reviewNote));
    }
}
