package dev.firebreak.incidents;

import dev.firebreak.base.Actor;
import dev.firebreak.base.SystemKey;
import dev.firebreak.timeline.Entry;
import dev.firebreak.timeline.Timeline;
import dev.firebreak.timeline.TimelineFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What changed of systems in the last day: the first question of any incident. What concerns other incidents is left out, so
 * that a snapshot tells nobody of them.
 */
@Component
class RecentChanges {

    private static final Duration BACK = Duration.ofHours(24);
    private static final int MOST = 500;
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 20;
    private static final List<String> OF_INCIDENTS = List.of("incident.");

    private final Timeline timeline;

    RecentChanges(Timeline timeline) {
        this.timeline = timeline;
    }

    EvidenceContent.Changes until(Instant now, Set<SystemKey> systems) {
        Instant from = now.minus(BACK);
        List<Entry> found = new ArrayList<>();
        for (SystemKey system : systems) {
            found.addAll(of(system, from));
        }
        found.sort(Comparator.comparingLong(Entry::seq).reversed());
        List<EvidenceContent.Change> shown =
                found.stream().limit(MOST).map(RecentChanges::change).toList();
        return new EvidenceContent.Changes(from.toString(), now.toString(), shown, found.size() - shown.size());
    }

    private List<Entry> of(SystemKey system, Instant from) {
        TimelineFilter filter = new TimelineFilter(system.value(), null, null, null, null);
        List<Entry> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Entry> entries = timeline.before(Actor.schedule(), filter, before, PAGE);
            entries.stream()
                    .filter(entry -> !entry.recordedAt().isBefore(from))
                    .filter(RecentChanges::isChange)
                    .forEach(found::add);
            if (entries.size() < PAGE || entries.getLast().recordedAt().isBefore(from)) {
                break;
            }
            before = entries.getLast().seq();
        }
        return found;
    }

    private static boolean isChange(Entry entry) {
        return OF_INCIDENTS.stream().noneMatch(entry.kind()::startsWith);
    }

    private static EvidenceContent.Change change(Entry entry) {
        return new EvidenceContent.Change(
                entry.seq(),
                entry.recordedAt().toString(),
                entry.kind(),
                entry.system() == null ? "" : entry.system(),
                entry.switchKey(),
                entry.sentence(),
                entry.hash());
    }
}
