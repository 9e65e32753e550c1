package dev.firebreak.switches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps restores. */
interface RestoreRepository extends Repository<RestoreRequest, UUID> {

    RestoreRequest save(RestoreRequest request);

    Optional<RestoreRequest> findById(UUID id);

    @Query("select r.systemKey from RestoreRequest r where r.id = :id")
    Optional<String> findSystem(UUID id);

    @Query("select distinct r from RestoreRequest r left join fetch r.items where r.systemKey = :system"
            + " and r.state = dev.firebreak.switches.RestoreState.PROPOSED")
    List<RestoreRequest> findOpen(String system);

    @Query(
            "select r from RestoreRequest r where r.state = dev.firebreak.switches.RestoreState.PROPOSED order by r.proposedAt")
    List<RestoreRequest> findOpen();

    @Query("select r from RestoreRequest r where r.kind = dev.firebreak.switches.RestoreKind.EMERGENCY"
            + " and r.state = dev.firebreak.switches.RestoreState.DONE and r.reviewedAt is null order by r.proposedAt")
    List<RestoreRequest> findUnreviewed();

    @Query("select r.id from RestoreRequest r where r.state = dev.firebreak.switches.RestoreState.PROPOSED"
            + " and r.lapsesAt <= :now")
    List<UUID> findLapsed(Instant now);
}
