package dev.firebreak.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes who runs in batches, never on the way of an evaluation, and reads what other nodes wrote. */
@Component
class Keeping {

    private static final int BATCH = 500;
    private static final Duration HEARD_APART = Duration.ofSeconds(20);
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /** What is written of an instance. */
    private record Written(long holds, long heardAt, KeptInstances.Way way) {

        Written newer(Written other) {
            return new Written(Math.max(holds, other.holds), Math.max(heardAt, other.heardAt), other.way);
        }
    }

    private final Map<InstanceId, Written> written = new ConcurrentHashMap<>();
    private final KeptInstances kept;
    private final Instances instances;
    private final ReachClock time;
    private final Nodes nodes;
    private final Map<Instance, String> connectedTo = new ConcurrentHashMap<>();
    private Instant readUpTo = Instant.EPOCH;

    Keeping(KeptInstances kept, Instances instances, ReachClock time, Nodes nodes) {
        this.nodes = nodes;
        this.kept = kept;
        this.instances = instances;
        this.time = time;
    }

    void write() {
        nodes.beat();
        List<Instance> fresh = instances.all().stream().filter(this::isNew).toList();
        for (int from = 0; from < fresh.size(); from += BATCH) {
            write(fresh.subList(from, Math.min(fresh.size(), from + BATCH)));
        }
    }

    private boolean isNew(Instance instance) {
        Written known = written.get(instance.id());
        return known == null
                || known.holds() < instance.holds()
                || known.way() != KeptInstances.Way.of(instance)
                || instance.lastSign(time.nanos()) - known.heardAt() > HEARD_APART.toNanos();
    }

    private void write(List<Instance> batch) {
        List<KeptInstances.Row> rows = new ArrayList<>();
        List<Written> now = new ArrayList<>();
        for (Instance each : batch) {
            long heard = each.lastSign(time.nanos());
            KeptInstances.Way way = KeptInstances.Way.of(each);
            now.add(new Written(each.holds(), heard, way));
            rows.add(new KeptInstances.Row(
                    each.id(),
                    each.caller(),
                    way,
                    each.holds(),
                    time.at(each.holds() == 0 ? heard : each.holdsSince()),
                    time.at(heard),
                    nodes.self()));
        }
        kept.write(rows, time.now());
        for (int index = 0; index < batch.size(); index++) {
            written.put(batch.get(index).id(), now.get(index));
        }
    }

    /** What other nodes wrote since the last time; at first everything that is not forgotten. */
    void read() {
        Instant now = time.now();
        Instant since =
                readUpTo.equals(Instant.EPOCH) ? now.minus(time.settings().forgetAfter()) : readUpTo.minus(OVERLAP);
        kept.writtenSince(since, nodes.self()).forEach(this::learn);
        readUpTo = now;
        Map<String, Duration> gone = nodes.gone();
        connectedTo.entrySet().removeIf(each -> isOrphaned(each.getKey(), gone.get(each.getValue())));
    }

    /**
     * Whoever was connected to a node that is gone is on its way to another, if it still runs.
     *
     * @param ago how long ago the node was last seen; null where it is there
     */
    private boolean isOrphaned(Instance instance, @Nullable Duration ago) {
        if (ago == null) {
            return false;
        }
        if (instance.streams() > 0) {
            return true;
        }
        long end = time.nanos() - ago.toNanos();
        long lastLive = end - time.settings().liveFor().plus(HEARD_APART).toNanos();
        if (instance.presence().heardAt() >= lastLive) {
            instance.presence()
                    .awaited(time.nanos() + time.settings().returnWithin().toNanos());
        }
        if (instance.isPushedTo()) {
            instance.presence().orphaned();
        }
        return true;
    }

    /** What is only known from others is theirs to write. */
    private void learn(KeptInstances.Row row) {
        long heard = time.nanos(row.heardAt());
        Instance instance = instances.learned(row, heard);
        instance.learn(row.way(), row.holds(), time.nanos(row.since()), heard);
        if (row.way() != KeptInstances.Way.ASKS) {
            connectedTo.put(instance, row.node());
        }
        written.merge(instance.id(), new Written(row.holds(), heard, row.way()), Written::newer);
    }

    /** Lets go of who has been silent for long, here and in the database. */
    void forget() {
        kept.forget(time.now().minus(time.settings().forgetAfter()));
    }

    /** No more comes from this node. */
    void end() {
        nodes.end();
    }

    void forgotten(Instance instance) {
        connectedTo.remove(instance);
        written.remove(instance.id());
    }
}
