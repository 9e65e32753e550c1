package dev.firebreak.playbooks.definition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do when something goes wrong, checked: its steps only lead forward, and each name in it is known.
 *
 * @param version as its author counts
 * @param owner who keeps it right
 * @param prerequisites what must be there before it can be followed
 * @param exitCriteria what must hold when it is complete
 */
public record Playbook(
        PlaybookId id,
        String version,
        String title,
        String summary,
        String owner,
        Status status,
        AppliesTo appliesTo,
        List<RoleNeeded> roles,
        List<String> prerequisites,
        List<String> exitCriteria,
        @Nullable Drill drill,
        List<Reference> references,
        List<Step> steps) {

    public Playbook {
        roles = List.copyOf(roles);
        prerequisites = List.copyOf(prerequisites);
        exitCriteria = List.copyOf(exitCriteria);
        references = List.copyOf(references);
        steps = List.copyOf(steps);
    }

    public Optional<Step> find(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Where a step stands, counted from 0; -1 where there is none. */
    public int indexOf(StepId id) {
        for (int index = 0; index < steps.size(); index++) {
            if (steps.get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }
}
