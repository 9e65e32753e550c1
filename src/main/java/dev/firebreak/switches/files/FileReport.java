package dev.firebreak.switches.files;

import dev.firebreak.base.yaml.Fault;
import java.time.Instant;
import java.util.List;

/**
 * What came of one definition file.
 *
 * @param file its name as configured, or within the folder that is
 * @param defined how many systems, switches and modes it defines rightly
 * @param changed how many of them were new or changed this time
 */
public record FileReport(String file, Outcome outcome, Instant at, int defined, int changed, List<Fault> faults) {

    /** How far a file was loaded. */
    public enum Outcome {
        LOADED,
        /** Some of it is wrong; the rest is loaded. */
        PARTLY,
        FAILED
    }

    static FileReport of(String file, Instant at, int defined, int changed, List<Fault> faults) {
        Outcome some = defined == 0 ? Outcome.FAILED : Outcome.PARTLY;
        return new FileReport(file, faults.isEmpty() ? Outcome.LOADED : some, at, defined, changed, faults);
    }
}
