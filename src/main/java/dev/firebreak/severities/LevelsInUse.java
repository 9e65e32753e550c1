package dev.firebreak.severities;

import java.util.Set;

/** Says which levels something still has, so that none of these is taken away; whoever keeps incidents implements it. */
public interface LevelsInUse {

    Set<LevelKey> inUse();
}
