package dev.firebreak.playbooks.definition;

/** Whether a playbook is offered; files write the names in lower case. */
public enum Status {
    /** Being written: it can be drilled and started by name, and is suggested to nobody. */
    DRAFT,
    ACTIVE,
    /** Kept to be read. */
    RETIRED
}
