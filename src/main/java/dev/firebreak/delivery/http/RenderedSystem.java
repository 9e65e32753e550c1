package dev.firebreak.delivery.http;

import dev.firebreak.base.SystemKey;
import dev.firebreak.delivery.FlagdDocument;
import dev.firebreak.delivery.IncidentsTold;
import dev.firebreak.delivery.UseCounter;
import dev.firebreak.switches.EvaluationContext;
import dev.firebreak.switches.SystemSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One snapshot of a system with its answers written once; as short-lived as that snapshot. */
final class RenderedSystem {

    private static final int MOST_BULKS_KEPT = 64;

    private final SystemSnapshot snapshot;
    private final Map<String, RenderedSwitch> switches;
    private final List<RenderedSwitch> scoped;
    private final UseCounter use;
    private final IncidentsTold told;
    private final long edition;
    private final Map<List<Integer>, TaggedAnswer> bulks = new ConcurrentHashMap<>();
    private @Nullable TaggedAnswer flagd;
    private byte @Nullable [] event;

    /**
     * @param switches by key, in the order of definition
     * @param edition of what is told of incidents, as of before any of the switches was made
     */
    RenderedSystem(
            SystemSnapshot snapshot,
            Map<String, RenderedSwitch> switches,
            UseCounter use,
            IncidentsTold told,
            long edition) {
        this.snapshot = snapshot;
        this.switches = switches;
        this.scoped =
                switches.values().stream().filter(each -> !each.isSameForAll()).toList();
        this.use = use;
        this.told = told;
        this.edition = edition;
    }

    boolean isOf(SystemSnapshot other) {
        return snapshot == other;
    }

    /** Whether it still tells of incidents what applications may know. */
    boolean isTold() {
        return edition == told.edition();
    }

    SystemKey key() {
        return snapshot.key();
    }

    long revision() {
        return snapshot.revision();
    }

    @Nullable
    RenderedSwitch find(String key) {
        return switches.get(key);
    }

    /** All switches for a context. Contexts for which the same flips decide share one answer. */
    TaggedAnswer bulk(EvaluationContext context) {
        use.count(context);
        List<Integer> choices = choices(context);
        TaggedAnswer known = bulks.get(choices);
        if (known != null) {
            return known;
        }
        TaggedAnswer made = TaggedAnswer.of(BulkJson.of(snapshot, parts(context)));
        if (bulks.size() < MOST_BULKS_KEPT) {
            bulks.put(choices, made);
        }
        return made;
    }

    /** The document for flagd; two threads may write it at once, either is right. */
    TaggedAnswer flagd() {
        TaggedAnswer known = flagd;
        if (known != null) {
            return known;
        }
        TaggedAnswer made = TaggedAnswer.of(FlagdDocument.of(snapshot, told).getBytes(StandardCharsets.UTF_8));
        flagd = made;
        return made;
    }

    /** What streams say of it. */
    byte[] event() {
        byte[] known = event;
        if (known != null) {
            return known;
        }
        byte[] made = EventText.refetch(snapshot).getBytes(StandardCharsets.UTF_8);
        event = made;
        return made;
    }

    private List<Integer> choices(EvaluationContext context) {
        if (scoped.isEmpty()) {
            return List.of();
        }
        return scoped.stream().map(each -> each.choice(context)).toList();
    }

    private Collection<byte[]> parts(EvaluationContext context) {
        List<byte[]> parts = new ArrayList<>(switches.size());
        switches.values().forEach(each -> parts.add(each.part(context)));
        return parts;
    }
}
