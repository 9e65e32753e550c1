package dev.firebreak.playbooks.definition;

import java.util.Set;

/** The kinds of steps; files write the names in lower case. */
public enum StepType {
    MANUAL,
    SWITCH,
    CHECK,
    DECISION,
    WAIT,
    APPROVAL,
    EVIDENCE,
    UPDATE,
    HTTP,
    PLAYBOOK;

    private static final Set<StepType> REPEATABLE = Set.of(MANUAL, CHECK, EVIDENCE, UPDATE, HTTP);

    /** Whether it makes sense to do it again and again. */
    boolean canRepeat() {
        return REPEATABLE.contains(this);
    }
}
