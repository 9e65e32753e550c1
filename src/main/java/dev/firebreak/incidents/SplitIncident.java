package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipId;
import java.util.List;
import java.util.Set;

/**
 * Makes an incident of its own of a part of one.
 *
 * @param title what the new one is called
 * @param systems what the new one concerns
 * @param flips flips of the one that belong to the new one from now on
 * @param entries entries of the one's timeline that belong to the new one too
 * @param knowledge whether what is known of the one holds for the new one
 */
public record SplitIncident(
        Actor by,
        IncidentKey incident,
        String title,
        Set<SystemKey> systems,
        List<FlipId> flips,
        List<Long> entries,
        Reason reason,
        Knowledge knowledge) {

    private static final int MOST = 500;

    /** What is known of the new one. */
    public enum Knowledge {
        /** It is part of the same: its impact, its severity, when it began and was noticed. */
        INHERITED,
        /** It is another: nothing yet. */
        NONE
    }

    /** A part of the same. */
    public SplitIncident(
            Actor by,
            IncidentKey incident,
            String title,
            Set<SystemKey> systems,
            List<FlipId> flips,
            List<Long> entries,
            Reason reason) {
        this(by, incident, title, systems, flips, entries, reason, Knowledge.INHERITED);
    }

    public SplitIncident {
        title = Given.line("title", title, DeclareIncident.LONGEST_TITLE);
        systems = Set.copyOf(systems);
        DeclareIncident.checkSystems(systems);
        flips = flips.stream().distinct().toList();
        entries = entries.stream().distinct().toList();
        if (flips.size() > MOST) {
            throw new InvalidInput("flips", "must be " + MOST + " at most");
        }
        if (entries.size() > MOST) {
            throw new InvalidInput("entries", "must be " + MOST + " at most");
        }
    }
}
