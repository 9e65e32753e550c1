package dev.firebreak.timeline;

import dev.firebreak.base.Actor;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.NotFound;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to the record: reads it and verifies it. Writing is publishing a {@link dev.firebreak.base.Fact}. What an
 * incident wrote that is kept from a reader is not given to them; what else names such an incident is given without it.
 */
@Service
public class Timeline {

    private final TimelinePages pages;
    private final ChainWalk walk;
    private final Facets facets;
    private final Attaching attaching;
    private final IncidentRegister incidents;

    Timeline(TimelinePages pages, ChainWalk walk, Facets facets, Attaching attaching, IncidentRegister incidents) {
        this.pages = pages;
        this.walk = walk;
        this.facets = facets;
        this.attaching = attaching;
        this.incidents = incidents;
    }

    /**
     * Entries after a sequence number, oldest first. Those of an incident include those of incidents merged into it and those
     * that were noted as belonging to it later.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<Entry> after(Actor by, TimelineFilter filter, long seq, int limit) {
        return pages.read(sight(by, filter), Reading.OLDEST_FIRST, seq, limit);
    }

    /**
     * Entries before a sequence number, newest first; else as {@link #after}.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<Entry> before(Actor by, TimelineFilter filter, long seq, int limit) {
        return pages.read(sight(by, filter), Reading.NEWEST_FIRST, seq, limit);
    }

    /**
     * One entry.
     *
     * @throws NotAllowed if the actor may not see any
     * @throws NotFound if there is none of this number that the actor may see
     */
    @Transactional(readOnly = true)
    public Entry entry(Actor by, long seq) {
        Sight sight = sight(by, TimelineFilter.ALL);
        return pages.read(sight, Reading.OLDEST_FIRST, Math.max(0, seq - 1), 1).stream()
                .filter(found -> found.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("timeline entry", Long.toString(seq)));
    }

    /**
     * Where a moment is in an incident's entries: the sequence number of the first that was recorded at it or later.
     *
     * @return {@code Long.MAX_VALUE} if nothing was recorded since, and for an incident that the actor may not know of
     * @throws NotAllowed if the actor may not see any
     */
    @Transactional(readOnly = true)
    public long seqAt(Actor by, IncidentKey incident, Instant moment) {
        Sight sight = sight(by, TimelineFilter.ofIncident(incident)).since(moment);
        return pages.read(sight, Reading.OLDEST_FIRST, 0, 1).stream()
                .mapToLong(Entry::seq)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * Notes that the entries of a flip belong to an incident which they do not name. Belongs to the transaction of whatever
     * says so; repeated, it changes nothing.
     *
     * @param flip the flip's id, as the entries' details have it
     * @param since reads no entries that were recorded before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(IncidentKey incident, SystemKey system, SwitchKey key, String flip, Instant since) {
        attaching.attach(incident, system, key, flip, since);
    }

    /** The same of one entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(IncidentKey incident, long seq) {
        attaching.attach(incident, seq);
    }

    /**
     * Walks the whole chain, content included.
     *
     * @throws NotAllowed if the actor may not see it
     */
    @Transactional(readOnly = true)
    public Verification verify(Actor by) {
        by.needs(Permission.VIEW);
        return walk.verify();
    }

    /**
     * The keys of systems that entries name, in their order; of deleted ones too.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<String> systems(Actor by) {
        return facets.systems(sight(by, TimelineFilter.ALL).hidden());
    }

    /**
     * Everybody and everything that ever acted, as far as the actor may know.
     *
     * @throws NotAllowed if the actor may not see it
     */
    @Transactional(readOnly = true)
    public List<Who> actors(Actor by) {
        return facets.actors(sight(by, TimelineFilter.ALL).hidden());
    }

    private Sight sight(Actor by, TimelineFilter filter) {
        return Sight.of(by, filter, incidents);
    }
}
