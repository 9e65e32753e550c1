package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Reason;
import dev.firebreak.base.SystemKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes what an incident is called and concerns; null leaves a part as it is.
 *
 * @param reason needed where it becomes a drill, or is one no more
 * @param expectedVersion the version that the asker looked at, or null not to compare
 */
public record ChangeIncident(
        Actor by,
        IncidentKey incident,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Set<SystemKey> systems,
        @Nullable Boolean drill,
        @Nullable Readers readers,
        @Nullable Reason reason,
        @Nullable Long expectedVersion) {

    public ChangeIncident {
        title = title == null ? null : Given.line("title", title, DeclareIncident.LONGEST_TITLE);
        summary = summary == null ? null : Given.textIfAny("summary", summary, DeclareIncident.LONGEST_SUMMARY);
        if (systems != null) {
            systems = Set.copyOf(systems);
            DeclareIncident.checkSystems(systems);
        }
    }

    /** Another title. */
    public static ChangeIncident title(Actor by, IncidentKey incident, String title) {
        return new ChangeIncident(by, incident, title, null, null, null, null, null, null);
    }

    /** Other words on what happened. */
    public static ChangeIncident summary(Actor by, IncidentKey incident, String summary) {
        return new ChangeIncident(by, incident, null, summary, null, null, null, null, null);
    }

    /** Other systems. */
    public static ChangeIncident systems(Actor by, IncidentKey incident, Set<SystemKey> systems) {
        return new ChangeIncident(by, incident, null, null, systems, null, null, null, null);
    }

    /** Other readers. */
    public static ChangeIncident readers(Actor by, IncidentKey incident, Readers readers) {
        return new ChangeIncident(by, incident, null, null, null, null, readers, null, null);
    }

    /** A rehearsal, or not. */
    public static ChangeIncident drill(Actor by, IncidentKey incident, boolean drill, @Nullable Reason reason) {
        return new ChangeIncident(by, incident, null, null, null, drill, null, reason, null);
    }
}
