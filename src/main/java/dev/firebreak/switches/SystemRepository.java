package dev.firebreak.switches;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps systems. */
interface SystemRepository extends Repository<AiSystem, String> {

    /** What the poll for changes by other nodes needs to know. */
    record Revision(String key, long revision) {}

    AiSystem save(AiSystem system);

    Optional<AiSystem> findById(String key);

    /** Holds the row until commit, so that revisions rise in commit order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from AiSystem s where s.key = :key")
    Optional<AiSystem> lock(String key);

    /** Keys only: a system must not be read before it is locked, or what is read may be old. */
    @Query("select s.key from AiSystem s where s.state = dev.firebreak.switches.AiSystem.State.ACTIVE")
    List<String> findActiveKeys();

    @Query("select new dev.firebreak.switches.SystemRepository$Revision(s.key, s.revision) from AiSystem s")
    List<Revision> revisions();
}
