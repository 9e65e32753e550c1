package dev.firebreak.switches;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Keeps switches. */
interface SwitchRepository extends Repository<KillSwitch, KillSwitch.Id> {

    KillSwitch save(KillSwitch killSwitch);

    void delete(KillSwitch killSwitch);

    Optional<KillSwitch> findById(KillSwitch.Id id);

    @Query("select s from KillSwitch s where s.id.system = :system order by s.listOrder, s.id.key")
    List<KillSwitch> findBySystem(String system);

    @Query(
            "select s from KillSwitch s where s.id.system = :system and s.id.key in :keys order by s.listOrder, s.id.key")
    List<KillSwitch> findBySystem(String system, Collection<String> keys);

    @Query("select count(s) from KillSwitch s where s.id.system = :system")
    long count(String system);

    @Query("select coalesce(max(s.listOrder), 0) from KillSwitch s where s.id.system = :system")
    int lastOrder(String system);
}
