package dev.firebreak.delivery;

import dev.firebreak.switches.SystemSnapshot;

/** Is told of changes of one system. It must not wait for anything: others are told after it. */
public interface Follower {

    /** There is a newer revision to be told of. */
    void changed(SystemSnapshot system);

    /** The newest revision once more, for whoever may have lost it. */
    default void repeated(SystemSnapshot system) {}

    /** The same revision is told otherwise than before: of another incident, or of none. */
    default void told(SystemSnapshot system) {
        changed(system);
    }

    /** The system is not defined any more. */
    void gone();
}
