package dev.firebreak.switches;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps flips, those in force and those that ended. */
interface FlipRepository extends Repository<Flip, UUID> {

    Flip save(Flip flip);

    Optional<Flip> findById(UUID id);

    @Query("select f from Flip f where f.id in :ids")
    List<Flip> findAll(Collection<UUID> ids);

    /** What one act left to be completed and is still in force. */
    @Query("select f from Flip f where f.systemKey = :system and f.revision = :revision"
            + " and f.state = dev.firebreak.switches.FlipState.IN_FORCE"
            + " and f.reasonState = dev.firebreak.switches.Flip.ReasonState.FOLLOWS order by f.switchKey")
    List<Flip> findReasonFollows(String system, long revision);

    @Query("select f.systemKey from Flip f where f.id = :id")
    Optional<String> findSystem(UUID id);

    @Query("select f from Flip f where f.systemKey = :system and f.switchKey in :keys"
            + " and f.state = dev.firebreak.switches.FlipState.IN_FORCE")
    List<Flip> findInForce(String system, Collection<String> keys);

    @Query("select f from Flip f where f.systemKey = :system and f.switchKey = :key"
            + " and f.state = dev.firebreak.switches.FlipState.IN_FORCE")
    List<Flip> findInForce(String system, String key);

    @Query("select f from Flip f where f.systemKey = :system and f.state = dev.firebreak.switches.FlipState.IN_FORCE")
    List<Flip> findInForce(String system);

    @Query(
            "select count(f) > 0 from Flip f where f.systemKey = :system and f.switchKey = :key and f.revision > :revision")
    boolean existsAfter(String system, String key, long revision);

    @Query("select distinct f.systemKey from Flip f where f.state = dev.firebreak.switches.FlipState.IN_FORCE"
            + " and f.expiresAt <= :now and f.askedAt is null")
    List<String> findSystemsDue(Instant now);

    @Query("select f from Flip f where f.systemKey = :system and f.state = dev.firebreak.switches.FlipState.IN_FORCE"
            + " and f.expiresAt <= :now and f.askedAt is null order by f.expiresAt")
    List<Flip> findDue(String system, Instant now);

    @Query("select f from Flip f where f.state = dev.firebreak.switches.FlipState.IN_FORCE"
            + " and f.reasonState = dev.firebreak.switches.Flip.ReasonState.FOLLOWS order by f.at")
    List<Flip> findReasonFollows();

    /** In force and ended, oldest first. */
    @Query("select f from Flip f where f.incident in :incidents order by f.at, f.id")
    List<Flip> findOfIncidents(Collection<String> incidents);
}
