package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.LevelKey;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An incident: how it stands, how bad it is, who works on it, and when what happened. */
@Entity
class Incident implements Persistable<Long> {

    /** Who has a role. */
    @Embeddable
    record Holder(
            @Column(name = "role") String role,
            @Column(name = "person_id") String personId,
            @Column(name = "person_name") String personName,
            @Column(name = "since") Instant since) {}

    @Id
    private Long number;

    private String incidentKey;
    private String title;
    private String summary;

    @Enumerated(EnumType.STRING)
    private IncidentState state;

    /** 0 while people are at work on it, 1 after, so that lists begin with what is open; queries read it. */
    @SuppressWarnings("UnusedVariable")
    private int ended;

    private Instant stateSince;

    @Embedded
    private KeptSeverity severity;

    private boolean drill;
    private @Nullable String readers;

    @Embedded
    private KeptMoments moments;

    private Instant openedAt;
    private String declaredById;
    private String declaredByName;
    private int reopened;

    /** Null where none of it is known. */
    @Embedded
    private @Nullable UpdateTimes updates;

    private @Nullable Long mergedInto;

    @ElementCollection
    @CollectionTable(name = "incident_system", joinColumns = @JoinColumn(name = "incident"))
    @Column(name = "system_key")
    @BatchSize(size = 200)
    private Set<String> systems = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "incident_role", joinColumns = @JoinColumn(name = "incident"))
    @BatchSize(size = 200)
    private Set<Holder> roles = new HashSet<>();

    @Version
    private long version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    Incident(long number, DeclareIncident command, IncidentRow.Severity severity, int schemeVersion, Instant now) {
        this.number = number;
        this.incidentKey = Keys.of(number).value();
        this.title = command.title();
        this.summary = command.summary();
        this.state = IncidentState.TRIAGE;
        this.stateSince = now;
        this.drill = command.drill();
        this.readers = ReadersColumn.write(command.readers());
        this.openedAt = now;
        this.declaredById = command.by().identity();
        this.declaredByName = command.by().name();
        this.systems = names(command.systems());
        this.moments = KeptMoments.of(Moments.NONE.with(Milestone.DECLARED, now));
        this.severity = KeptSeverity.of(severity, schemeVersion);
        this.fresh = true;
    }

    @Override
    public Long getId() {
        return number;
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

    long number() {
        return number;
    }

    IncidentKey key() {
        return new IncidentKey(incidentKey);
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    IncidentState state() {
        return state;
    }

    boolean isDrill() {
        return drill;
    }

    LevelKey level() {
        return severity.level();
    }

    int schemeVersion() {
        return severity.schemeVersion();
    }

    IncidentRow.Severity severity() {
        return severity.severity();
    }

    Readers readers() {
        return ReadersColumn.read(readers);
    }

    Moments moments() {
        return moments.moments();
    }

    Set<SystemKey> systems() {
        return systems.stream().map(SystemKey::new).collect(Collectors.toSet());
    }

    /** The one system it concerns; null where there are several, for then it belongs to none of them alone. */
    @Nullable
    SystemKey onlySystem() {
        return systems.size() == 1 ? new SystemKey(systems.iterator().next()) : null;
    }

    private UpdateTimes updates() {
        return updates == null ? UpdateTimes.NONE : updates;
    }

    @Nullable
    Instant updateDueAt() {
        return updates().updateDueAt();
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    /** Whether it was over then, and still is. */
    boolean hadEndedBy(Instant at) {
        return !state.isOpen() && !at.isBefore(stateSince);
    }

    /** @throws Conflict if it goes on in another */
    void needsToBeItself() {
        if (mergedInto != null) {
            throw new Conflict("incident-merged", key() + " goes on in " + Keys.of(mergedInto) + ". Do it there.");
        }
    }

    /** @throws Conflict if somebody changed it meanwhile */
    void needsVersion(@Nullable Long expected) {
        if (expected != null && expected != version) {
            throw new Conflict(
                    "version-changed",
                    key() + " is at version " + version + ", not at " + expected
                            + ": somebody changed it since you looked. Look again.");
        }
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    void describe(String newSummary) {
        summary = newSummary;
    }

    void concern(Set<SystemKey> newSystems) {
        systems.clear();
        systems.addAll(names(newSystems));
    }

    void rehearse(boolean isDrill) {
        drill = isDrill;
    }

    void showTo(Readers newReaders) {
        readers = ReadersColumn.write(newReaders);
    }

    void judge(IncidentRow.Severity now, int byVersion) {
        severity = KeptSeverity.of(now, byVersion);
    }

    void become(IncidentState next, Instant now) {
        state = next;
        ended = next.isOpen() ? 0 : 1;
        stateSince = now;
    }

    void reopen(Instant now) {
        become(IncidentState.ACTIVE, now);
        reopened++;
        mergedInto = null;
    }

    void mergeInto(Incident other, Instant now) {
        become(IncidentState.MERGED, now);
        mergedInto = other.number;
        updateDue(null);
    }

    void at(Moments now) {
        moments = KeptMoments.of(now);
    }

    void updated(Instant now) {
        updates = updates().updated(now);
    }

    @Nullable
    Instant lastUpdateAt() {
        return updates().lastUpdateAt();
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The next status update is due then, or none is. */
    void updateDue(@Nullable Instant due) {
        updates = updates().due(due);
    }

    /** Whether nobody was reminded yet that this due time comes near; from now on somebody was. */
    boolean remindAhead() {
        boolean first = updates().isNewAhead();
        updates = updates().remindedAhead();
        return first;
    }

    /** Whether nobody was reminded yet that this due time is there; from now on somebody was. */
    boolean remindDue() {
        boolean first = updates().isNewDue();
        updates = updates().remindedDue();
        return first;
    }

    @Nullable
    Holder holder(RoleName role) {
        return roles.stream()
                .filter(it -> it.role().equals(role.value()))
                .findFirst()
                .orElse(null);
    }

    void entrust(RoleName role, IncidentRow.@Nullable Named person, Instant now) {
        roles.removeIf(it -> it.role().equals(role.value()));
        if (person != null) {
            roles.add(new Holder(role.value(), person.id(), person.name(), now));
        }
    }

    /** Whether the actor has command of it. */
    boolean isCommandedBy(Actor actor) {
        Holder commander = holder(RoleName.COMMANDER);
        return commander != null && commander.personId().equals(actor.identity());
    }

    /** Who is named in it, and so may see it. */
    Set<String> people() {
        Set<String> people = roles.stream().map(Holder::personId).collect(Collectors.toSet());
        people.add(declaredById);
        return people;
    }

    IncidentRow row() {
        return new IncidentRow(
                key(),
                title,
                summary,
                state,
                stateSince,
                systems(),
                severity(),
                schemeVersion(),
                drill,
                readers(),
                moments(),
                holders(),
                new IncidentRow.Named(declaredById, declaredByName),
                reopened,
                lastUpdateAt(),
                updateDueAt(),
                mergedInto == null ? null : Keys.of(mergedInto),
                version);
    }

    private List<IncidentRow.Holder> holders() {
        return roles.stream()
                .map(it -> new IncidentRow.Holder(
                        new RoleName(it.role()), new IncidentRow.Named(it.personId(), it.personName()), it.since()))
                .sorted(Comparator.comparing(IncidentRow.Holder::role))
                .toList();
    }

    private static Set<String> names(Set<SystemKey> keys) {
        return keys.stream().map(SystemKey::value).collect(Collectors.toCollection(HashSet::new));
    }
}
