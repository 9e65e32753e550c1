package dev.firebreak.playbooks.definition;

import dev.firebreak.base.SystemKey;
import dev.firebreak.severities.Axis;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.switches.SwitchKind;
import java.util.Set;

/** For which incidents a playbook is meant; an empty part is for all. */
public record AppliesTo(Set<SystemKey> systems, Set<SwitchKind> kinds, Set<LevelKey> severities, Set<Axis> axes) {

    public AppliesTo {
        systems = Set.copyOf(systems);
        kinds = Set.copyOf(kinds);
        severities = Set.copyOf(severities);
        axes = Set.copyOf(axes);
    }
}
