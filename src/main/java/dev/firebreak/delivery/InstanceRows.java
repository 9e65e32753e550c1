package dev.firebreak.delivery;

import dev.firebreak.switches.Reach;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of an instance how it gets its values and whether it obeys. */
@Component
class InstanceRows {

    private static final List<Reach.Standing> ORDER = List.of(
            Reach.Standing.BEHIND,
            Reach.Standing.UNPROVABLE,
            Reach.Standing.DISCONNECTED,
            Reach.Standing.REFUSED,
            Reach.Standing.SILENT,
            Reach.Standing.CURRENT,
            Reach.Standing.ASKS_EACH_TIME);

    /** Those that need looking at first, the longest first of these, then by name. */
    static final Comparator<InstanceRow> WORST_FIRST = Comparator.<InstanceRow>comparingInt(
                    row -> ORDER.indexOf(row.standing()))
            .thenComparing(row -> row.behind() == null ? Duration.ZERO : row.behind(), Comparator.reverseOrder())
            .thenComparing(InstanceRow::name);

    private final Passages passages;
    private final ReachClock time;

    InstanceRows(Passages passages, ReachClock time) {
        this.passages = passages;
        this.time = time;
    }

    /** Whether it lags for longer than is aimed at, or fell silent without the newest. */
    boolean isLate(InstanceRow row) {
        return row.behind() != null
                && switch (row.standing()) {
                    case BEHIND -> row.behind().compareTo(time.target()) >= 0;
                    case SILENT -> true;
                    case CURRENT, ASKS_EACH_TIME, UNPROVABLE, DISCONNECTED, REFUSED -> false;
                };
    }

    InstanceRow of(Instance each, Liveness liveness, long newest) {
        Caller caller = each.caller();
        return new InstanceRow(
                each.id(),
                caller.name().value(),
                caller.name().by(),
                mayBeSeveral(each),
                caller.client(),
                way(each),
                standing(each, liveness, newest),
                each.holds(),
                time.at(each.lastSign(time.nanos())),
                each.isHolder() ? behind(each, newest) : null,
                each.asked().size(),
                liveness.tokens().name(caller.token()));
    }

    /** Whoever has no name of its own, and a name under which several event streams are open: a page needs but one. */
    static boolean mayBeSeveral(Instance each) {
        return each.caller().name().mayBeSeveral() || each.streams() > 1;
    }

    private @Nullable Duration behind(Instance each, long newest) {
        if (each.holds() >= newest) {
            return null;
        }
        Long since = passages.of(each.caller().system()).newerSince(each.holds());
        return time.since(since == null ? each.firstHeard() : Math.max(since, each.firstHeard()));
    }

    private static Reach.Way way(Instance each) {
        if (each.isPushedTo()) {
            return Reach.Way.SYNC;
        }
        if (isOrWas(each, OpenStream.Kind.EVENTS)) {
            return Reach.Way.EVENTS;
        }
        return each.isHolder() ? Reach.Way.FETCHES : Reach.Way.ASKS;
    }

    /** Told by such a stream, or was until that ended. */
    private static boolean isOrWas(Instance each, OpenStream.Kind kind) {
        return each.hasStream(kind) || (each.presence().isDisconnected() && each.lastKind() == kind);
    }

    private Reach.Standing standing(Instance each, Liveness liveness, long newest) {
        if (liveness.isRefused(each)) {
            return Reach.Standing.REFUSED;
        }
        if (!liveness.isLive(each)) {
            return Reach.Standing.SILENT;
        }
        if (each.presence().isDisconnected()) {
            return Reach.Standing.DISCONNECTED;
        }
        if (!each.isHolder()) {
            return Reach.Standing.ASKS_EACH_TIME;
        }
        if (each.isRelayed()) {
            return Reach.Standing.UNPROVABLE;
        }
        return each.holds() >= newest || hasAskedForAll(each) ? Reach.Standing.CURRENT : Reach.Standing.BEHIND;
    }

    /** Whether it has fetched no newer state, and yet asked for each switch that was flipped since. */
    private boolean hasAskedForAll(Instance each) {
        return each.mayAskSingly() && !passages.of(each.caller().system()).lacksAny(each);
    }
}
