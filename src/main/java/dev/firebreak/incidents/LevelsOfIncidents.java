package dev.firebreak.incidents;

import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.LevelsInUse;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells which levels incidents have, so that none of them is taken away. */
@Component
class LevelsOfIncidents implements LevelsInUse {

    private final JdbcTemplate jdbc;

    LevelsOfIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<LevelKey> inUse() {
        Set<LevelKey> levels = new HashSet<>();
        jdbc.queryForList("select distinct level_key from incident", String.class)
                .forEach(key -> levels.add(new LevelKey(key)));
        return levels;
    }
}
