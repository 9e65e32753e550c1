package dev.firebreak.severities;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How scores become a level: the worst level of which a rule holds, else the last one, then raised once if need be.
 *
 * @param reaching by level; the last level needs none, for it is what is left
 * @param raising the circumstances of which any raises the level by one, once
 * @param neverRaised the levels that nothing raises
 * @param unknownCountsAs what an unknown score counts as; on an axis that is not named here it is left out
 */
public record Rules(
        Map<LevelKey, List<Rule>> reaching,
        Set<Circumstance> raising,
        Set<LevelKey> neverRaised,
        Map<Axis, Score> unknownCountsAs) {

    public Rules {
        reaching = Map.copyOf(reaching);
        raising = Set.copyOf(raising);
        neverRaised = Set.copyOf(neverRaised);
        unknownCountsAs = Map.copyOf(unknownCountsAs);
    }

    List<Rule> reaching(LevelKey level) {
        return reaching.getOrDefault(level, List.of());
    }
}
