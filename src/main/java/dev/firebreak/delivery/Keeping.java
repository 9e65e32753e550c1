package dev.firebreak.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    private final String node = UUID.randomUUID().toString();
    private final Map<InstanceId, Written> written = new ConcurrentHashMap<>();
    private final KeptInstances kept;
    private final Instances instances;
    private final ReachClock time;
    private Instant readUpTo = Instant.EPOCH;

    Keeping(KeptInstances kept, Instances instances, ReachClock time) {
        this.kept = kept;
        this.instances = instances;
        this.time = time;
    }

    void write() {
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
                    time.at(heard)));
        }
        kept.write(rows, time.now(), node);
        for (int index = 0; index < batch.size(); index++) {
            written.put(batch.get(index).id(), now.get(index));
        }
    }

    /** What other nodes wrote since the last time; at first everything that is not forgotten. */
    void read() {
        Instant now = time.now();
        Instant since =
                readUpTo.equals(Instant.EPOCH) ? now.minus(time.settings().forgetAfter()) : readUpTo.minus(OVERLAP);
        kept.writtenSince(since, node).forEach(this::learn);
        readUpTo = now;
    }

    /** What is only known from others is theirs to write. */
    private void learn(KeptInstances.Row row) {
        long heard = time.nanos(row.heardAt());
        Instance instance = instances.learned(row.caller(), heard);
        instance.learn(row.way(), row.holds(), time.nanos(row.since()), heard);
        written.merge(instance.id(), new Written(row.holds(), heard, row.way()), Written::newer);
    }

    /** Lets go of who has been silent for long, here and in the database. */
    void forget() {
        kept.forget(time.now().minus(time.settings().forgetAfter()));
    }

    void forgotten(Instance instance) {
        written.remove(instance.id());
    }
}
