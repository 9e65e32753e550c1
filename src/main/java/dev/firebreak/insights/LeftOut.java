package dev.firebreak.insights;

import dev.firebreak.base.Numbers;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Measured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is counted nowhere: rehearsals, and what turned out to be no incident or the same as another. */
public record LeftOut(int drills, int declined, int merged, int cancelled) {

    /** Counts each once: a drill is a drill, whatever became of it. */
    static LeftOut of(Collection<Measured> incidents) {
        List<Measured> real =
                incidents.stream().filter(incident -> !incident.drill()).toList();
        return new LeftOut(
                incidents.size() - real.size(),
                in(IncidentState.DECLINED, real),
                in(IncidentState.MERGED, real),
                in(IncidentState.CANCELLED, real));
    }

    private static int in(IncidentState state, Collection<Measured> incidents) {
        return (int)
                incidents.stream().filter(incident -> incident.state() == state).count();
    }

    public int all() {
        return drills + declined + merged + cancelled;
    }

    /** "2 drills, 1 merged", or "nothing". */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (drills > 0) {
            parts.add(Numbers.count(drills, "drill", "drills"));
        }
        add(parts, declined, "declined");
        add(parts, merged, "merged");
        add(parts, cancelled, "cancelled");
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(Numbers.of(count) + " " + what);
        }
    }
}
