package dev.firebreak.insights;

import dev.firebreak.base.Actor;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.Propagations;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import dev.firebreak.switches.SystemSnapshot;
import dev.firebreak.timeline.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The one door to figures over time. Drills and what was declined, merged or cancelled count nowhere, blanks have no value, and
 * what cannot be is left out and listed. An incident that somebody may not know of does not count for them.
 */
@Service
public class Insights {

    private final FigureGathering gathering;
    private final DefinitionChanges changes;
    private final Switches switches;
    private final Reach reach;

    Insights(FigureGathering gathering, DefinitionChanges changes, Switches switches, Reach reach) {
        this.gathering = gathering;
        this.changes = changes;
        this.switches = switches;
        this.reach = reach;
    }

    /**
     * What a time came to.
     *
     * @throws NotAllowed if the actor may not see this
     */
    public InsightsReport report(Actor by, InsightsQuery asked) {
        InsightsQuery query = allowed(by, asked);
        return gathering.gather(by, query.period().from(), query).report(query);
    }

    /**
     * The same with what came before it, and how it went.
     *
     * @param parts in how many parts to look at it
     * @throws NotAllowed if the actor may not see this
     */
    public Overview overview(Actor by, InsightsQuery asked, int parts) {
        InsightsQuery query = allowed(by, asked);
        InsightsQuery before = query.before();
        Gathered gathered = gathering.gather(by, before.period().from(), query);
        return new Overview(
                gathered.report(query),
                gathered.report(before),
                query.period().parts(parts).stream()
                        .map(part -> gathered.report(new InsightsQuery(part, query.system(), query.severity())))
                        .toList());
    }

    /**
     * How often each switch was contained in a time, and how fast that reached everybody; the flips of drills aside.
     *
     * @throws NotAllowed if the actor may not see this
     */
    public List<Propagations.OfSwitch> switches(Actor by, InsightsQuery asked) {
        return gathering.flips(by, allowed(by, asked));
    }

    /**
     * Which instances lag now, the longest first; of each system so many are named as {@link Reach#MOST_NAMED}.
     *
     * @throws NotAllowed if the actor may not see this
     */
    public List<Lagging> lagging(Actor by, InsightsQuery asked) {
        SystemKey system = allowed(by, asked).system();
        Stream<SystemSnapshot> all = switches.systems().stream()
                .filter(each -> system == null || each.key().equals(system));
        return all.flatMap(each -> reach.of(each.key()).laggards().stream()
                        .map(laggard -> new Lagging(each.key(), each.system().name(), laggard)))
                .sorted(Comparator.comparing((Lagging each) -> each.laggard().behind())
                        .reversed())
                .toList();
    }

    /**
     * What was last defined otherwise in a time: systems, switches and modes, the newest first.
     *
     * @throws NotAllowed if the actor may not see this
     */
    public List<Entry> changes(Actor by, InsightsQuery asked) {
        return changes.within(by, allowed(by, asked));
    }

    /** Whoever is confined to a system is told of that one. */
    private static InsightsQuery allowed(Actor by, InsightsQuery asked) {
        SystemKey system = asked.system() == null ? by.confinedTo() : asked.system();
        check(by, system);
        return new InsightsQuery(asked.period(), system, asked.severity());
    }

    private static void check(Actor by, @Nullable SystemKey system) {
        if (system == null) {
            by.needs(Permission.VIEW);
            return;
        }
        by.needs(Permission.VIEW, system);
    }
}
