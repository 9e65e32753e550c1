package dev.firebreak.delivery;

import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the instances of a system, those that need looking at first. */
@Component
public class Running {

    private static final List<InstanceRow.Standing> ORDER = List.of(
            InstanceRow.Standing.BEHIND,
            InstanceRow.Standing.UNPROVABLE,
            InstanceRow.Standing.DISCONNECTED,
            InstanceRow.Standing.REFUSED,
            InstanceRow.Standing.SILENT,
            InstanceRow.Standing.CURRENT,
            InstanceRow.Standing.ASKS_EACH_TIME);

    private final Instances instances;
    private final Crowds crowds;
    private final Passages passages;
    private final Switches switches;
    private final ReachClock time;

    Running(Instances instances, Crowds crowds, Passages passages, Switches switches, ReachClock time) {
        this.instances = instances;
        this.crowds = crowds;
        this.passages = passages;
        this.switches = switches;
        this.time = time;
    }

    /** From memory; laggards first, the longest first of these, then by name. */
    public List<InstanceRow> rows(SystemKey system) {
        SystemSnapshot snapshot = switches.find(system);
        long newest = snapshot == null ? 0 : snapshot.revision();
        Liveness liveness = crowds.liveness();
        Collection<Instance> all = instances.of(system);
        Succession succession = new Succession(all, liveness);
        return all.stream()
                .filter(each -> each.wasAnswered() && !succession.isReplaced(each))
                .map(each -> row(each, liveness, newest))
                .sorted(Comparator.<InstanceRow>comparingInt(row -> ORDER.indexOf(row.standing()))
                        .thenComparing(
                                row -> row.behind() == null ? Duration.ZERO : row.behind(), Comparator.reverseOrder())
                        .thenComparing(InstanceRow::name))
                .toList();
    }

    private InstanceRow row(Instance each, Liveness liveness, long newest) {
        Caller caller = each.caller();
        return new InstanceRow(
                each.id(),
                caller.name().value(),
                caller.name().by(),
                caller.client(),
                way(each),
                standing(each, liveness, newest),
                each.holds(),
                time.at(each.lastSign(time.nanos())),
                each.isHolder() ? behind(each, newest) : null,
                each.asked().size());
    }

    private @Nullable Duration behind(Instance each, long newest) {
        if (each.holds() >= newest) {
            return null;
        }
        Long since = passages.of(each.caller().system()).newerSince(each.holds());
        return time.since(since == null ? each.firstHeard() : Math.max(since, each.firstHeard()));
    }

    private static InstanceRow.Way way(Instance each) {
        if (isOrWas(each, OpenStream.Kind.SYNC) || isOrWas(each, OpenStream.Kind.RELAYED)) {
            return InstanceRow.Way.SYNC;
        }
        if (isOrWas(each, OpenStream.Kind.EVENTS)) {
            return InstanceRow.Way.EVENTS;
        }
        return each.isHolder() ? InstanceRow.Way.FETCHES : InstanceRow.Way.ASKS;
    }

    /** Told by such a stream, or was until that ended. */
    private static boolean isOrWas(Instance each, OpenStream.Kind kind) {
        return each.hasStream(kind) || (each.isDisconnected() && each.lastKind() == kind);
    }

    private static InstanceRow.Standing standing(Instance each, Liveness liveness, long newest) {
        if (liveness.isRefused(each)) {
            return InstanceRow.Standing.REFUSED;
        }
        if (!liveness.isLive(each)) {
            return InstanceRow.Standing.SILENT;
        }
        if (each.isDisconnected()) {
            return InstanceRow.Standing.DISCONNECTED;
        }
        if (!each.isHolder()) {
            return InstanceRow.Standing.ASKS_EACH_TIME;
        }
        if (each.isRelayed()) {
            return InstanceRow.Standing.UNPROVABLE;
        }
        return each.holds() >= newest ? InstanceRow.Standing.CURRENT : InstanceRow.Standing.BEHIND;
    }
}
