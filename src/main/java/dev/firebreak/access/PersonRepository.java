package dev.firebreak.access;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps people. */
interface PersonRepository extends Repository<Person, UUID> {

    /** Changes whenever anybody does: rows are never deleted and versions only rise. */
    record Fingerprint(long rows, long versions) {}

    Person saveAndFlush(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findBySubject(String subject);

    boolean existsByLogin(String login);

    long count();

    List<Person> findAll();

    /** Holds all rows until commit, so that two changes at once cannot each remove the other's last administrator. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p order by p.id")
    List<Person> lockAll();

    @Query("select new dev.firebreak.access.PersonRepository$Fingerprint(count(p), coalesce(sum(p.version), 0L))"
            + " from Person p")
    Fingerprint fingerprint();
}
