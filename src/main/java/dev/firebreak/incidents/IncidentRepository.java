package dev.firebreak.incidents;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps incidents; none is ever deleted. */
interface IncidentRepository extends Repository<Incident, Long> {

    /** Changes whenever any incident does: rows are never deleted and versions only rise. */
    record Fingerprint(long rows, @Nullable Long versions) {}

    /** Who may see one that is private, where merged ones go on, and which are drills. */
    record Shown(
            long number, @Nullable String readers, @Nullable Long mergedInto, String declaredById, boolean drill) {}

    /** Somebody who has a role in a private one. */
    record NamedIn(long number, String person) {}

    Incident saveAndFlush(Incident incident);

    Optional<Incident> findById(long number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Incident i where i.number = :number")
    Optional<Incident> lock(long number);

    @Query("select i from Incident i where i.number in :numbers")
    List<Incident> findAll(Collection<Long> numbers);

    @Query("select i from Incident i where i.ended = 0 order by i.number desc")
    List<Incident> findOpen();

    /** Those of which nobody was reminded yet that an update is due, or that it soon will be. */
    @Query("select i.number from Incident i where i.ended = 0 and i.updates.updateDueAt <= :soon and"
            + " ((i.updates.updateDueAt <= :now and (i.updates.remindedDueAt is null or i.updates.remindedDueAt <> i.updates.updateDueAt))"
            + " or i.updates.remindedAheadOf is null or i.updates.remindedAheadOf <> i.updates.updateDueAt)")
    List<Long> findToRemind(Instant now, Instant soon);

    /** Those that are over while it is not known when their last switch was back. */
    @Query(
            "select i from Incident i where i.ended = 1 and i.openedAt >= :since"
                    + " and i.moments.containDecidedAt is not null and i.moments.restoredAt is null"
                    + " and i.state in (dev.firebreak.incidents.IncidentState.RESOLVED, dev.firebreak.incidents.IncidentState.CLOSED)")
    List<Incident> findNotRestored(Instant since);

    /** One that is resolved and not reviewed yet. */
    record Unreviewed(long number, String level, int scheme, Instant resolvedAt) {}

    /** Drills aside; the latest first, and no more than anybody would look through. */
    @Query(
            "select new dev.firebreak.incidents.IncidentRepository$Unreviewed(i.number, i.severity.levelKey, i.severity.schemeVersion,"
                    + " i.moments.resolvedAt) from Incident i where i.ended = 1 and i.drill = false"
                    + " and i.moments.resolvedAt >= :since and i.moments.reviewPublishedAt is null"
                    + " and i.state in (dev.firebreak.incidents.IncidentState.RESOLVED, dev.firebreak.incidents.IncidentState.CLOSED)"
                    + " order by i.moments.resolvedAt desc limit 1000")
    List<Unreviewed> findUnreviewed(Instant since);

    @Query(
            "select new dev.firebreak.incidents.MeasuredRow(i.number, i.incidentKey, i.title, i.state, i.severity.levelKey,"
                    + " i.severity.provisional, i.drill, i.moments) from Incident i"
                    + " where i.moments.declaredAt >= :from and i.moments.declaredAt < :to order by i.number")
    List<MeasuredRow> findMeasured(Instant from, Instant to);

    @Query("select new dev.firebreak.incidents.MeasuredRow$OnSystem(i.number, s) from Incident i join i.systems s"
            + " where i.moments.declaredAt >= :from and i.moments.declaredAt < :to")
    List<MeasuredRow.OnSystem> findMeasuredSystems(Instant from, Instant to);

    @Query(
            "select new dev.firebreak.incidents.IncidentRepository$Fingerprint(count(i), sum(i.version)) from Incident i")
    Fingerprint fingerprint();

    @Query(
            "select new dev.firebreak.incidents.IncidentRepository$Shown(i.number, i.readers, i.mergedInto, i.declaredById, i.drill)"
                    + " from Incident i where i.readers is not null or i.mergedInto is not null or i.drill = true")
    List<Shown> findShown();

    @Query("select new dev.firebreak.incidents.IncidentRepository$NamedIn(i.number, r.personId)"
            + " from Incident i join i.roles r where i.readers is not null")
    List<NamedIn> findNamedInPrivate();
}
