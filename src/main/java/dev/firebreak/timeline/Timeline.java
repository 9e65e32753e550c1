package dev.firebreak.timeline;

import dev.firebreak.base.Actor;
import dev.firebreak.base.NotAllowed;
import dev.firebreak.base.Permission;
import dev.firebreak.base.SystemKey;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the record: reads it and verifies it. Writing is publishing a {@link dev.firebreak.base.Fact}. */
@Service
public class Timeline {

    private final TimelinePages pages;
    private final ChainWalk walk;
    private final Facets facets;

    Timeline(TimelinePages pages, ChainWalk walk, Facets facets) {
        this.pages = pages;
        this.walk = walk;
        this.facets = facets;
    }

    /**
     * Entries after a sequence number, oldest first.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<Entry> after(Actor by, TimelineFilter filter, long seq, int limit) {
        return pages.read(visible(by, filter), Reading.OLDEST_FIRST, seq, limit);
    }

    /**
     * Entries before a sequence number, newest first.
     *
     * @throws NotAllowed if the actor may not see them
     */
    @Transactional(readOnly = true)
    public List<Entry> before(Actor by, TimelineFilter filter, long seq, int limit) {
        return pages.read(visible(by, filter), Reading.NEWEST_FIRST, seq, limit);
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
        by.needs(Permission.VIEW);
        return facets.systems();
    }

    /**
     * Everybody and everything that ever acted.
     *
     * @throws NotAllowed if the actor may not see it
     */
    @Transactional(readOnly = true)
    public List<Who> actors(Actor by) {
        by.needs(Permission.VIEW);
        return facets.actors();
    }

    /** Whoever is confined to a system sees the entries of that system only. */
    private static TimelineFilter visible(Actor by, TimelineFilter filter) {
        by.needs(Permission.VIEW);
        SystemKey only = by.confinedTo();
        if (only == null) {
            return filter;
        }
        if (filter.system() != null) {
            by.needs(Permission.VIEW, new SystemKey(filter.system()));
        }
        return new TimelineFilter(only.value(), filter.switchKey(), filter.incident(), filter.kind(), filter.actor());
    }
}
