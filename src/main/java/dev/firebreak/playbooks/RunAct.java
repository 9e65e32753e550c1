package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Reason;

/** Asks to do something with a run as a whole. */
public record RunAct(Actor by, RunId run, Kind kind, Reason reason) {

    /** What can be done with a run; the API shows the names in lower case. */
    public enum Kind {
        PAUSE,
        RESUME,
        ABORT
    }

    void apply(Steering steering) {
        switch (kind) {
            case PAUSE -> steering.pause(reason.value());
            case RESUME -> steering.resume();
            case ABORT -> steering.abort(reason.value());
        }
    }
}
