package dev.firebreak.incidents;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds which incidents may show the same entries: what was split off from one, and what goes on in another. */
@Component
class Kin {

    private final KeptLinks links;

    Kin(KeptLinks links) {
        this.links = links;
    }

    /** However many splits and merges lie between; these themselves are left out. */
    Set<Long> of(Collection<Long> incidents) {
        Set<Long> known = new HashSet<>(incidents);
        Collection<Long> fresh = incidents;
        while (!fresh.isEmpty()) {
            Set<Long> next = next(fresh);
            next.removeAll(known);
            known.addAll(next);
            fresh = next;
        }
        known.removeAll(Set.copyOf(incidents));
        return known;
    }

    private Set<Long> next(Collection<Long> incidents) {
        Set<Long> found = new HashSet<>();
        for (KeptLinks.Row link : links.of(incidents)) {
            if (link.kind() == LinkKind.SPLIT_FROM || link.kind() == LinkKind.MERGED_INTO) {
                found.add(link.incident());
                found.add(link.other());
            }
        }
        return found;
    }
}
