package dev.firebreak.playbooks.definition;

/** Where a run goes on. It only ever goes forward. */
public sealed interface Going {

    /** With the step that stands next in the file. */
    record Onward() implements Going {}

    /** With a step further down; those in between are not taken. */
    record To(StepId step) implements Going {}

    /** Nowhere: the run is complete. */
    record End() implements Going {}

    /** As a file writes it. */
    default String key() {
        return switch (this) {
            case Onward onward -> "continue";
            case To to -> to.step().value();
            case End end -> "end";
        };
    }
}
