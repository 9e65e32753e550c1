package dev.firebreak.timeline;

import dev.firebreak.base.Fact;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the walks that together find what a reader asked for and may see. */
final class IndexWalks {

    private static final String SYSTEM = "system_key = ?";
    private static final String SWITCH = "switch_key = ?";
    private static final String ACTOR = "(select c.actor from timeline_content c where c.seq = timeline_entry.seq) = ?";
    private static final String RECORDED_FROM = "recorded_at >= ?";

    private IndexWalks() {}

    /**
     * An incident and a switch have few entries, so the rest is checked on the way; for the other parts there is an index for
     * each choice of them.
     *
     * @param kinds finds the kinds that begin as the filter says: one walk each, for no index has all of them in the order of their entries
     */
    static List<IndexWalk> of(Sight sight, Supplier<List<String>> kinds) {
        TimelineFilter filter = sight.filter();
        Stream<IndexWalk> walks = sight.isOfIncident()
                ? sight.incidents().stream().sorted().flatMap(incident -> ofIncident(incident, filter))
                : ofFilter(filter, kinds);
        return walks.map(walk -> walk.check(RECORDED_FROM, sight.from()).checkNotHidden(sight.hidden()))
                .toList();
    }

    private static Stream<IndexWalk> ofIncident(String incident, TimelineFilter filter) {
        return Stream.of(IndexWalk.ENTRIES, IndexWalk.ALSO)
                .map(table -> checkKindAndActor(
                        new IndexWalk(table)
                                .hold("incident", incident)
                                .check(SYSTEM, filter.system())
                                .check(SWITCH, filter.switchKey())
                                .check("kind <> ?", saidTwice(filter)),
                        filter));
    }

    /** What an incident has twice is read once, unless it is asked for by name. */
    private static @Nullable String saidTwice(TimelineFilter filter) {
        return Fact.NAMED_INCIDENT.equals(filter.kind()) ? null : Fact.NAMED_INCIDENT;
    }

    private static Stream<IndexWalk> ofFilter(TimelineFilter filter, Supplier<List<String>> kinds) {
        if (filter.switchKey() != null) {
            IndexWalk walk = new IndexWalk(IndexWalk.ENTRIES)
                    .hold("system_key", filter.system())
                    .hold("switch_key", filter.switchKey());
            return Stream.of(checkKindAndActor(walk, filter));
        }
        return filter.isBeginningOfKind()
                ? kinds.get().stream().map(kind -> ofKind(filter, kind))
                : Stream.of(ofKind(filter, filter.kind()));
    }

    private static IndexWalk ofKind(TimelineFilter filter, @Nullable String kind) {
        return new IndexWalk(filter.actor() == null ? IndexWalk.ENTRIES : IndexWalk.CONTENTS)
                .hold("actor", filter.actor())
                .hold("system_key", filter.system())
                .hold("kind", kind);
    }

    private static IndexWalk checkKindAndActor(IndexWalk walk, TimelineFilter filter) {
        return walk.check("kind " + (filter.isBeginningOfKind() ? ">" : "=") + " ?", filter.kind())
                .check("kind < ?", filter.endOfKinds())
                .check(ACTOR, filter.actor());
    }
}
