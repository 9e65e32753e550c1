package dev.firebreak.playbooks.definition;

/** What happens when a step fails. */
public sealed interface OnFailure {

    /** A person is asked: try again, go on without it, or end the run. */
    record Ask() implements OnFailure {}

    /** The run goes on, and the record says that this failed. */
    record GoOn(Going going) implements OnFailure {}

    /** The run ends as failed. */
    record Stop() implements OnFailure {}

    /** As a file writes it. */
    default String key() {
        return switch (this) {
            case Ask ask -> "ask";
            case GoOn on -> on.going().key();
            case Stop stop -> "stop";
        };
    }
}
