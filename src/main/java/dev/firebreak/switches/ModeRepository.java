package dev.firebreak.switches;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Keeps modes. */
interface ModeRepository extends Repository<Mode, Mode.Id> {

    Mode save(Mode mode);

    void delete(Mode mode);

    Optional<Mode> findById(Mode.Id id);

    List<Mode> findByIdSystemOrderByIdKey(String system);
}
