package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lists the instances of a system, those that need looking at first. */
@Component
public class Running {

    private final Instances instances;
    private final Crowds crowds;
    private final InstanceRows rows;
    private final Switches switches;

    Running(Instances instances, Crowds crowds, InstanceRows rows, Switches switches) {
        this.instances = instances;
        this.crowds = crowds;
        this.rows = rows;
        this.switches = switches;
    }

    /** From memory; laggards first, the longest first of these, then by name. */
    public List<InstanceRow> rows(SystemKey system) {
        SystemSnapshot snapshot = switches.find(system);
        long newest = snapshot == null ? 0 : snapshot.revision();
        Liveness liveness = crowds.liveness();
        Collection<Instance> all = instances.of(system);
        Succession succession = new Succession(all, liveness);
        return all.stream()
                .filter(each -> each.wasAnswered() && !each.presence().hasLeft() && !succession.isReplaced(each))
                .map(each -> rows.of(each, liveness, newest))
                .sorted(InstanceRows.WORST_FIRST)
                .toList();
    }
}
