package dev.firebreak.demo;

import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.severities.Impact;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An incident that never was, for the demo to show.
 *
 * @param commander the login of whoever led it
 * @param ago how long ago harm began
 * @param course when it passed which milestone, counted from then
 * @param note what was written meanwhile
 * @param end how it stands now
 */
record Example(
        String title,
        SystemKey system,
        Purpose purpose,
        Impact impact,
        String commander,
        Duration ago,
        Map<Milestone, Duration> course,
        String note,
        IncidentState end) {

    /** Whether it was a rehearsal. */
    enum Purpose {
        REAL,
        DRILL
    }

    /** Minutes from the beginning of harm until it was detected, declared, acted on, contained, restored and resolved. */
    static Map<Milestone, Duration> course(long... minutes) {
        List<Milestone> passed = List.of(
                Milestone.DETECTED,
                Milestone.DECLARED,
                Milestone.CONTAIN_DECIDED,
                Milestone.CONTAINED,
                Milestone.RESTORED,
                Milestone.RESOLVED,
                Milestone.CLOSED);
        Map<Milestone, Duration> course = new LinkedHashMap<>();
        course.put(Milestone.IMPACT_STARTED, Duration.ZERO);
        for (int index = 0; index < Math.min(minutes.length, passed.size()); index++) {
            course.put(passed.get(index), Duration.ofMinutes(minutes[index]));
        }
        return course;
    }
}
