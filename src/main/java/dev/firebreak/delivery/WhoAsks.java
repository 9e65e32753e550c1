package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a flip would touch: counted, and by name. */
@Component
class WhoAsks {

    private final Crowds crowds;
    private final Asking asking;
    private final InstanceRows rows;
    private final Switches switches;

    WhoAsks(Crowds crowds, Asking asking, InstanceRows rows, Switches switches) {
        this.crowds = crowds;
        this.asking = asking;
        this.rows = rows;
        this.switches = switches;
    }

    Reach.OfSwitch of(SystemKey system, Set<SwitchKey> keys) {
        Crowd crowd = crowds.of(system);
        int live = crowd.holders().size() + askers(crowd, keys);
        double perSecond =
                keys.stream().mapToDouble(key -> asking.perSecond(system, key)).sum();
        return new Reach.OfSwitch(asked(system, keys, live, crowd), live, perSecond, asking.expected(system));
    }

    /** Who asks for several of them is one. */
    private static int askers(Crowd crowd, Set<SwitchKey> keys) {
        return keys.size() == 1
                ? crowd.askers(keys.iterator().next()).size()
                : (int) keys.stream()
                        .flatMap(key -> crowd.askers(key).stream())
                        .distinct()
                        .count();
    }

    /** Whoever holds values has these too, whether it was heard from lately or not. */
    private Reach.Asked asked(SystemKey system, Set<SwitchKey> keys, int live, Crowd crowd) {
        if (live > 0) {
            return Reach.Asked.NOW;
        }
        boolean before = crowd.silent().stream().anyMatch(Instance::isHolder)
                || keys.stream().anyMatch(key -> asking.hasBeenAsked(system, key));
        return before ? Reach.Asked.BEFORE : Reach.Asked.NEVER;
    }

    /** Of thousands only those that are named are looked at closely. */
    Reach.Callers callers(SystemKey system, SwitchKey key) {
        Crowd crowd = crowds.of(system);
        SystemSnapshot snapshot = switches.find(system);
        long newest = snapshot == null ? 0 : snapshot.revision();
        int silent = (int) crowd.silent().stream().filter(Instance::isHolder).count();
        Liveness liveness = crowds.liveness();
        return new Reach.Callers(
                worstFirst(crowd, key, newest)
                        .limit(Reach.MOST_NAMED)
                        .map(each -> rows.of(each, liveness, newest))
                        .sorted(InstanceRows.WORST_FIRST)
                        .map(this::caller)
                        .toList(),
                crowd.holders().size() + crowd.askers(key).size() + silent);
    }

    private static Stream<Instance> worstFirst(Crowd crowd, SwitchKey key, long newest) {
        return Stream.of(
                        crowd.holders().stream().filter(each -> !isGood(each, newest)),
                        crowd.silent().stream().filter(Instance::isHolder),
                        crowd.holders().stream().filter(each -> isGood(each, newest)),
                        crowd.askers(key).stream())
                .flatMap(each -> each);
    }

    private static boolean isGood(Instance holder, long newest) {
        return holder.holds() >= newest && !holder.presence().isDisconnected() && !holder.isRelayed();
    }

    private Reach.CallerRow caller(InstanceRow row) {
        return new Reach.CallerRow(
                row.name(), row.way(), row.standing(), row.behind(), rows.isLate(row), row.mayBeSeveral());
    }
}
