package dev.firebreak.timeline.ui;

import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.ui.IncidentLinks;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import org.springframework.stereotype.Component;

/** Makes live panels of the record for pages that show a part of it. */
@Component
public class TimelinePanels {

    private final Timeline timeline;
    private final CurrentActor current;
    private final TimelineFeed feed;
    private final IncidentLinks incidents;

    TimelinePanels(Timeline timeline, CurrentActor current, TimelineFeed feed, IncidentLinks incidents) {
        this.timeline = timeline;
        this.current = current;
        this.feed = feed;
        this.incidents = incidents;
    }

    /** The history of one switch. */
    public TimelinePanel ofSwitch(SystemKey system, SwitchKey key) {
        return of(new TimelineFilter(system.value(), key.value(), null, null, null));
    }

    /** The history of one system and its switches. */
    public TimelinePanel ofSystem(SystemKey system) {
        return of(new TimelineFilter(system.value(), null, null, null, null));
    }

    public TimelinePanel of(TimelineFilter filter) {
        TimelinePanel panel = new TimelinePanel(timeline, current, incidents);
        feed.follow(panel, panel::lookForNewer);
        panel.show(filter);
        return panel;
    }
}
