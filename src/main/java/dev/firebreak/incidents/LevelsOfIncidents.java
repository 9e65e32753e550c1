package dev.firebreak.incidents;

import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.LevelsInUse;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells which levels incidents have or fields are asked from, so that none of them is taken away. */
@Component
class LevelsOfIncidents implements LevelsInUse {

    private final JdbcTemplate jdbc;

    LevelsOfIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LevelKey> inUse() {
        Set<LevelKey> levels = new HashSet<>();
        jdbc.queryForList(
                        "select level_key from incident union select required_level from incident_field where required_level is not null",
                        String.class)
                .forEach(key -> levels.add(new LevelKey(key)));
        return levels;
    }
}
