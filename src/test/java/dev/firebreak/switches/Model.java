package dev.firebreak.switches;

import dev.firebreak.base.SwitchKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * How switches behave, written from SWITCHES.md a second time, as plainly as can be and without any code of the first: the
 * reference that the property-based test compares with.
 */
final class Model {
    static final Duration UNDO = Duration.ofMinutes(2);
    static final Duration LAPSE = Duration.ofHours(4);

    /** A switch: its positions with their restraint, the first being normal, and how many must approve. */
    record Switch(Map<String, Integer> positions, int approvals) {
        String normal() {
            return positions.keySet().iterator().next();
        }

        String safest() {
            String safest = normal();
            for (Map.Entry<String, Integer> position : positions.entrySet()) {
                if (position.getValue() > positions.getOrDefault(safest, 0)) {
                    safest = position.getKey();
                }
            }
            return safest;
        }
    }

    /** Who: a name, whether a person, and whether they may restore. */
    record Who(String name, boolean person, boolean mayRestore) {}

    /** One context: its targeting key and its tenant, where it has them. */
    record Context(@Nullable String targetingKey, @Nullable String tenant) {}

    /** For whom: everyone, or a percentage, or tenants. */
    record Reach(int percent, Set<String> tenants) {
        boolean isEveryone() {
            return percent == 0 && tenants.isEmpty();
        }
    }

    /** A flip in force. */
    static final class InForce {
        final int number;
        final SwitchKey key;
        final String position;
        final Who by;
        final long revision;
        final Instant at;
        final boolean asks;
        Reach reach;

        @Nullable
        Instant until;

        boolean asked;
        boolean ofStop;

        InForce(
                int number,
                SwitchKey key,
                String position,
                Who by,
                long revision,
                Instant at,
                Reach reach,
                @Nullable Instant until,
                boolean asks) {
            this.number = number;
            this.key = key;
            this.position = position;
            this.by = by;
            this.revision = revision;
            this.at = at;
            this.reach = reach;
            this.until = until;
            this.asks = asks;
        }
    }

    /** A proposal that waits. */
    static final class Proposal {
        final int number;
        final Set<Integer> flips;
        final Set<SwitchKey> keys;
        final String proposer;
        final int needed;
        final Instant lapses;
        final boolean expiry;
        final Set<String> approvers = new HashSet<>();

        Proposal(
                int number,
                Set<Integer> flips,
                Set<SwitchKey> keys,
                String proposer,
                int needed,
                Instant lapses,
                boolean expiry) {
            this.number = number;
            this.flips = flips;
            this.keys = keys;
            this.proposer = proposer;
            this.needed = needed;
            this.lapses = lapses;
            this.expiry = expiry;
        }
    }

    final Map<SwitchKey, Switch> switches = new LinkedHashMap<>();
    final List<InForce> inForce = new ArrayList<>();
    final List<Proposal> proposals = new ArrayList<>();
    final Map<SwitchKey, Long> lastFlip = new LinkedHashMap<>();
    Instant now;
    long revision;
    private int numbers;

    Model(Instant now, long revision) {
        this.now = now;
        this.revision = revision;
    }

    // ---- what each context is served

    String serve(SwitchKey key, Context context) {
        Switch it = it(key);
        return inForce.stream()
                .filter(flip -> flip.key.equals(key) && applies(flip, context))
                .max(Comparator.<InForce>comparingInt(flip -> restraint(it, flip.position))
                        .thenComparingInt(flip -> flip.number))
                .map(flip -> flip.position)
                .orElse(it.normal());
    }

    private static boolean applies(InForce flip, Context context) {
        Reach reach = flip.reach;
        if (reach.percent() > 0) {
            return context.targetingKey() == null || bucket(flip.key, context.targetingKey()) < reach.percent();
        }
        return reach.tenants().isEmpty()
                || context.tenant() == null
                || reach.tenants().contains(context.tenant());
    }

    private static long bucket(SwitchKey key, String targetingKey) {
        byte[] bytes = (key.value() + targetingKey).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long hash = MurmurHash3.hash32x86(bytes, 0, bytes.length, 0) & 0xffffffffL;
        return (hash * 100) >> 32;
    }

    // ---- containing: always possible

    InForce contain(Who by, SwitchKey key, String position, Reach reach, @Nullable Duration duration, boolean asks) {
        revision++;
        return add(by, key, position, reach, duration, asks);
    }

    private InForce add(
            Who by, SwitchKey key, String position, Reach reach, @Nullable Duration duration, boolean asks) {
        InForce flip = new InForce(
                numbers++, key, position, by, revision, now, reach, duration == null ? null : now.plus(duration), asks);
        inForce.add(flip);
        lastFlip.put(key, revision);
        proposals.removeIf(proposal -> proposal.keys.contains(key));
        return flip;
    }

    boolean mayRestoreByItself(Who by, SwitchKey key) {
        return it(key).approvals() == 0 || (by.person() && by.mayRestore());
    }

    List<InForce> stop(Who by) {
        List<SwitchKey> missing = switches.keySet().stream()
                .filter(key -> inForce.stream()
                        .noneMatch(flip -> flip.key.equals(key)
                                && flip.reach.isEveryone()
                                && flip.until == null
                                && flip.ofStop
                                && flip.by.name().equals(by.name())
                                && flip.position.equals(it(key).safest())))
                .toList();
        if (!missing.isEmpty()) {
            revision++;
        }
        List<InForce> added = missing.stream()
                .map(key -> add(by, key, it(key).safest(), new Reach(0, Set.of()), null, false))
                .toList();
        added.forEach(flip -> flip.ofStop = true);
        proposals.clear();
        return added;
    }

    // ---- restoring: the permission, and approvals

    int approvalsNeeded(Set<Integer> flips) {
        return inForce.stream()
                .filter(flip -> flips.contains(flip.number))
                .mapToInt(flip -> it(flip.key).approvals())
                .max()
                .orElse(0);
    }

    void end(Set<Integer> flips, @Nullable Proposal by) {
        Set<SwitchKey> touched = keysOf(flips);
        inForce.removeIf(flip -> flips.contains(flip.number));
        revision++;
        supersede(touched, by);
    }

    void release(int number, int percent) {
        InForce flip = flip(number);
        int now = flip.reach.isEveryone() ? 100 : flip.reach.percent();
        flip.reach = new Reach(now - percent, Set.of());
        revision++;
        supersede(Set.of(flip.key), null);
    }

    /** A proposal that fell with another change than containing is made anew where it had asked for an expiry. */
    private void supersede(Set<SwitchKey> touched, @Nullable Proposal except) {
        for (Proposal proposal : List.copyOf(proposals)) {
            if (proposal != except && proposal.keys.stream().anyMatch(touched::contains)) {
                proposals.remove(proposal);
                if (proposal.expiry) {
                    inForce.stream()
                            .filter(flip -> proposal.flips.contains(flip.number))
                            .forEach(flip -> flip.asked = false);
                }
            }
        }
        if (except != null) {
            proposals.remove(except);
        }
    }

    Proposal propose(String proposer, Set<Integer> flips, boolean expiry) {
        Proposal proposal = new Proposal(
                numbers++, Set.copyOf(flips), keysOf(flips), proposer, approvalsNeeded(flips), now.plus(LAPSE), expiry);
        proposals.add(proposal);
        return proposal;
    }

    boolean mayApprove(Who who, Proposal proposal) {
        return who.person()
                && who.mayRestore()
                && now.isBefore(proposal.lapses)
                && !(proposal.needed > 0 && proposal.proposer.equals(who.name()))
                && !proposal.approvers.contains(who.name());
    }

    void approve(Who who, Proposal proposal) {
        proposal.approvers.add(who.name());
        if (proposal.approvers.size() >= proposal.needed) {
            end(proposal.flips, proposal);
        }
    }

    boolean mayUndo(Who who, InForce flip) {
        return flip.by.name().equals(who.name())
                && !now.isAfter(flip.at.plus(UNDO))
                && flip.revision == lastFlip.getOrDefault(flip.key, -1L);
    }

    // ---- time

    void sweep() {
        Predicate<InForce> due = flip -> flip.until != null && !flip.until.isAfter(now) && !flip.asked;
        Set<Integer> over = new LinkedHashSet<>();
        inForce.stream().filter(due).filter(flip -> !flip.asks).forEach(flip -> over.add(flip.number));
        List<InForce> asking =
                inForce.stream().filter(due).filter(flip -> flip.asks).toList();
        if (!over.isEmpty()) {
            end(over, null);
        }
        Map<String, List<InForce>> together = new LinkedHashMap<>();
        if (!asking.isEmpty()) {
            // Nothing else is served, but every screen and every node must learn that it waits for somebody.
            revision++;
        }
        for (InForce flip : asking) {
            together.computeIfAbsent(flip.key + " " + flip.by.name(), any -> new ArrayList<>())
                    .add(flip);
        }
        together.values().forEach(flips -> {
            Set<Integer> numbersOf = new LinkedHashSet<>();
            flips.forEach(flip -> {
                flip.asked = true;
                numbersOf.add(flip.number);
            });
            propose(flips.getFirst().by.name(), numbersOf, true);
        });
        proposals.removeIf(proposal -> !proposal.lapses.isAfter(now));
    }

    // ---- looking up

    Set<SwitchKey> keysOf(Set<Integer> flips) {
        Set<SwitchKey> keys = new LinkedHashSet<>();
        inForce.stream().filter(flip -> flips.contains(flip.number)).forEach(flip -> keys.add(flip.key));
        return keys;
    }

    private InForce flip(int number) {
        return inForce.stream().filter(it -> it.number == number).findFirst().orElseThrow();
    }

    Switch it(SwitchKey key) {
        Switch it = switches.get(key);
        if (it == null) {
            throw new IllegalArgumentException("no switch " + key);
        }
        return it;
    }

    private static int restraint(Switch it, String position) {
        return it.positions().getOrDefault(position, -1);
    }
}
