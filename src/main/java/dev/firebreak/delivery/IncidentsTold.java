package dev.firebreak.delivery;

import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentPrivacyChanged;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.switches.FlipRow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which incidents applications are told of: never of private ones, for whoever reads an application's log need not be among
 * those who may know.
 */
@Component
public class IncidentsTold {

    private final IncidentRegister incidents;
    private final AtomicLong edition = new AtomicLong();

    IncidentsTold(IncidentRegister incidents) {
        this.incidents = incidents;
    }

    /** What was written in an earlier edition may tell too much, or too little. To be asked before {@link #keyOf}. */
    public long edition() {
        return edition.get();
    }

    /** The incident that applications are told with a flip, if any. */
    public @Nullable String keyOf(@Nullable FlipRow flip) {
        IncidentKey incident = flip == null ? null : flip.incident();
        return incident == null || incidents.isPrivate(incident) ? null : incident.value();
    }

    /** Before anybody is told to ask again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(IncidentPrivacyChanged change) {
        edition.incrementAndGet();
    }
}
