package dev.firebreak.access;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps set-up links. */
interface SetupLinkRepository extends Repository<SetupLink, String> {

    SetupLink save(SetupLink link);

    Optional<SetupLink> findById(String secretHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SetupLink l where l.secretHash = :secretHash")
    Optional<SetupLink> lock(String secretHash);
}
