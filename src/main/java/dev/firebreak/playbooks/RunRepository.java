package dev.firebreak.playbooks;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps runs. */
interface RunRepository extends Repository<Run, UUID> {

    Run save(Run run);

    Optional<Run> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Run r where r.id = :id")
    Optional<Run> lock(UUID id);

    List<Run> findByIncidentKeyOrderByStartedAtAscIdAsc(String incidentKey);

    /** Those to which time has brought something. */
    @Query("select r.id from Run r where r.dueAt <= :now order by r.dueAt")
    List<UUID> findDue(Instant now, Limit limit);

    /** Those with a step at which a machine looks again and again. */
    @Query("select distinct r.id from Run r join r.steps s where s.watched = true"
            + " and r.state = dev.firebreak.playbooks.RunState.RUNNING")
    List<UUID> findWatched();

    List<Run> findByParentAndParentStepOrderByStartedAtDescIdDesc(UUID parent, String parentStep);
}
