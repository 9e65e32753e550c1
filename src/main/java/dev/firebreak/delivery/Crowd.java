package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who runs of a system at one moment, sorted so that how far a flip has got is found without looking at each. */
final class Crowd {

    private final List<Instance> holders = new ArrayList<>();
    private final List<Instance> holdersThatAsk = new ArrayList<>();
    private final Set<Instance> replaced = new LinkedHashSet<>();
    private final List<Instance> silent = new ArrayList<>();
    private final Set<Instance> alive = new HashSet<>();
    private final Map<SwitchKey, List<Instance>> askers = new HashMap<>();
    private final long[] held;
    private final long[] sent;
    private final long takenAt;
    private int live;

    Crowd(Collection<Instance> instances, Liveness liveness) {
        this.takenAt = liveness.now();
        Succession succession = new Succession(instances, liveness);
        for (Instance each : instances) {
            if (each.presence().hasLeft()) {
                continue;
            }
            if (succession.isReplaced(each)) {
                replaced.add(each);
            } else {
                add(each, liveness);
            }
        }
        this.held = holders.stream().mapToLong(Instance::holds).sorted().toArray();
        this.sent = holders.stream()
                .mapToLong(each -> Math.max(each.sent(), each.holds()))
                .sorted()
                .toArray();
    }

    private void add(Instance each, Liveness liveness) {
        if (!liveness.isLive(each)) {
            silent.add(each);
            return;
        }
        live++;
        alive.add(each);
        if (each.isHolder()) {
            holders.add(each);
            if (each.mayAskSingly()) {
                holdersThatAsk.add(each);
            }
            return;
        }
        each.asked().forEach(key -> askers.computeIfAbsent(key, same -> new ArrayList<>())
                .add(each));
    }

    long takenAt() {
        return takenAt;
    }

    int live() {
        return live;
    }

    /** Who runs and holds values. */
    List<Instance> holders() {
        return holders;
    }

    /** Of these, who has no stream and may ask for single switches too. */
    List<Instance> holdersThatAsk() {
        return holdersThatAsk;
    }

    /** Who is gone, and in whose place another one runs under the same name. */
    Set<Instance> replaced() {
        return replaced;
    }

    boolean isLive(Instance instance) {
        return alive.contains(instance);
    }

    /** Whether it runs and holds values. */
    boolean isHolder(Instance instance) {
        return alive.contains(instance) && instance.isHolder();
    }

    boolean isReplaced(Instance instance) {
        return replaced.contains(instance);
    }

    /** Who was heard from before, but not lately. */
    List<Instance> silent() {
        return silent;
    }

    /** Who runs, holds no values and asks for this switch. */
    List<Instance> askers(SwitchKey key) {
        return askers.getOrDefault(key, List.of());
    }

    int holdersWith(long revision) {
        return atLeast(held, revision);
    }

    int holdersSent(long revision) {
        return atLeast(sent, revision);
    }

    private static int atLeast(long[] sorted, long revision) {
        int at = Arrays.binarySearch(sorted, revision);
        if (at < 0) {
            return sorted.length + at + 1;
        }
        while (at > 0 && sorted[at - 1] == revision) {
            at--;
        }
        return sorted.length - at;
    }
}
