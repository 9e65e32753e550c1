package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.http.Page;
import dev.firebreak.base.http.Paging;
import dev.firebreak.incidents.Incidents;
import dev.firebreak.incidents.Marks;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the timeline of an incident, with its key events and corrections. */
@Component
class IncidentEntries {

    private final Incidents incidents;
    private final Timeline timeline;

    IncidentEntries(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    Page<IncidentEntryAnswer> page(Actor by, IncidentKey asked, Paging paging) {
        IncidentKey key = incidents.incident(by, asked).key();
        Marks marks = incidents.marks(by, key);
        TimelineFilter filter = new TimelineFilter(null, null, key.value(), null, null);
        List<Entry> found = timeline.after(by, filter, paging.afterNumber(), paging.limit() + 1);
        return Page.of(found, paging.limit(), entry -> Long.toString(entry.seq()))
                .map(entry -> IncidentEntryAnswer.of(entry, marks));
    }
}
