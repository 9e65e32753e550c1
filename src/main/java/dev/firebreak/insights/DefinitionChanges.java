package dev.firebreak.insights;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was defined otherwise, by the timeline: the first question after something went wrong. */
@Component
class DefinitionChanges {

    private static final List<String> KINDS = List.of(
            "switch.defined", "switch.deleted", "system.defined", "system.deleted", "mode.defined", "mode.retired");
    private static final int MOST = 8;

    private final Timeline timeline;

    DefinitionChanges(Timeline timeline) {
        this.timeline = timeline;
    }

    List<Entry> within(Actor by, InsightsQuery query) {
        SystemKey system = query.system();
        return KINDS.stream()
                .map(kind -> new TimelineFilter(system == null ? null : system.value(), null, null, kind, null))
                .flatMap(filter -> timeline.before(by, filter, Long.MAX_VALUE, MOST).stream())
                .filter(entry -> query.period().has(entry.recordedAt()))
                .sorted(Comparator.comparingLong(Entry::seq).reversed())
                .limit(MOST)
                .toList();
    }
}
