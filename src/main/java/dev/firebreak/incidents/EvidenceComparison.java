package dev.firebreak.incidents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares how one system stood with how it stands. */
final class EvidenceComparison {

    private EvidenceComparison() {}

    static EvidenceDifference.SystemDifference of(EvidenceContent.OfSystem then, EvidenceContent.OfSystem now) {
        return new EvidenceDifference.SystemDifference(
                then.key(), then.name(), then.revision(), now.revision(), switches(then, now), instances(then, now));
    }

    private static List<EvidenceDifference.SwitchDifference> switches(
            EvidenceContent.OfSystem then, EvidenceContent.OfSystem now) {
        Map<String, EvidenceContent.OfSwitch> left = new LinkedHashMap<>();
        now.switches().forEach(state -> left.put(state.key(), state));
        List<EvidenceDifference.SwitchDifference> differences = new ArrayList<>();
        for (EvidenceContent.OfSwitch before : then.switches()) {
            EvidenceContent.OfSwitch after = left.remove(before.key());
            if (after == null || !stands(before).equals(stands(after))) {
                differences.add(new EvidenceDifference.SwitchDifference(
                        before.key(), before.name(), before.words(), after == null ? null : after.words()));
            }
        }
        left.values()
                .forEach(after -> differences.add(
                        new EvidenceDifference.SwitchDifference(after.key(), after.name(), null, after.words())));
        return differences;
    }

    /** What is served and for whom; by which flips is told by the timeline. */
    private static String stands(EvidenceContent.OfSwitch state) {
        return state.position() + " " + state.words();
    }

    private static List<EvidenceDifference.InstanceDifference> instances(
            EvidenceContent.OfSystem then, EvidenceContent.OfSystem now) {
        List<EvidenceContent.OfInstance> left = new ArrayList<>(now.instances());
        Map<EvidenceContent.OfInstance, EvidenceContent.OfInstance> same = new HashMap<>();
        match(then, same, left, (before, after) -> before.id().equals(after.id()));
        // One that connected again is known by another id, and still the same to whoever named it.
        match(then, same, left, (before, after) -> before.name().equals(after.name()));
        List<EvidenceDifference.InstanceDifference> differences = new ArrayList<>();
        then.instances().forEach(before -> compare(before, same.get(before), differences));
        left.forEach(after -> differences.add(difference(EvidenceDifference.Change.NEW, null, after)));
        return differences;
    }

    private static void match(
            EvidenceContent.OfSystem then,
            Map<EvidenceContent.OfInstance, EvidenceContent.OfInstance> same,
            List<EvidenceContent.OfInstance> left,
            BiPredicate<EvidenceContent.OfInstance, EvidenceContent.OfInstance> isSame) {
        for (EvidenceContent.OfInstance before : then.instances()) {
            if (!same.containsKey(before)) {
                left.stream()
                        .filter(after -> isSame.test(before, after))
                        .findFirst()
                        .ifPresent(after -> {
                            same.put(before, after);
                            left.remove(after);
                        });
            }
        }
    }

    private static void compare(
            EvidenceContent.OfInstance before,
            EvidenceContent.@Nullable OfInstance after,
            List<EvidenceDifference.InstanceDifference> differences) {
        if (after == null) {
            differences.add(difference(EvidenceDifference.Change.GONE, before, null));
        } else if (!before.client().equals(after.client())) {
            differences.add(difference(EvidenceDifference.Change.OTHER_VERSION, before, after));
        }
    }

    private static EvidenceDifference.InstanceDifference difference(
            EvidenceDifference.Change change,
            EvidenceContent.@Nullable OfInstance then,
            EvidenceContent.@Nullable OfInstance now) {
        String name = then != null ? then.name() : now != null ? now.name() : "";
        return new EvidenceDifference.InstanceDifference(
                name, change, then == null ? null : then.client(), now == null ? null : now.client());
    }
}
