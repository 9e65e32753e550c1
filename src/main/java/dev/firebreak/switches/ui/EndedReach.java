package dev.firebreak.switches.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.firebreak.base.SystemKey;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who had not obeyed by the time a flip ended; nothing where all had. */
final class EndedReach extends Composite<Div> {

    private static final Logger LOG = LoggerFactory.getLogger(EndedReach.class);

    /** What does not change any more. */
    private static final Set<Reach.State> LAST =
            EnumSet.of(Reach.State.ENDED, Reach.State.COMPLETE, Reach.State.NOBODY);

    private final Desk desk;
    private final FlipRow flip;
    private final ReachBlock block;
    private boolean known;

    /** @param flip one that is no longer in force, however it stood when it was read */
    EndedReach(Desk desk, FlipRow flip) {
        this.desk = desk;
        this.flip = flip;
        this.block = new ReachBlock(desk.traffic(), flip.system(), "");
        getContent().addClassName("flip-reach");
        getContent().add(block);
        setVisible(false);
        desk.feed().follow(this, this::follow, this::follow);
        show();
    }

    private void follow(Set<SystemKey> systems) {
        if (systems.contains(flip.system())) {
            show();
        }
    }

    /** It is known a moment after the flip has ended. */
    private void show() {
        if (known) {
            return;
        }
        try {
            Reach.OfFlip way = desk.traffic().of(desk.switches().flip(flip.id()));
            known = LAST.contains(way.state());
            if (way.state() == Reach.State.ENDED && way.lagging() > 0) {
                block.show(way, List.of());
                setVisible(true);
            }
        } catch (RuntimeException unreadable) {
            LOG.debug("How far a flip got that has ended could not be read", unreadable);
        }
    }
}
