package dev.firebreak.switches.ui;

import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Numbers;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Reach;

/** How far one flip has got, in a chip: "delivered 14/14 · 0.4 s", or in red how many do not obey yet. */
public final class ReachChip extends Span {

    private final Desk desk;
    private final FlipRow flip;

    public ReachChip(Desk desk, FlipRow flip) {
        this.desk = desk;
        this.flip = flip;
        addClassName("chip");
        refresh();
    }

    /** The flip it tells of. */
    public FlipRow flip() {
        return flip;
    }

    /** Looks again how far it has got; cheap, since that is known from memory. */
    public void refresh() {
        Reach.OfFlip way = desk.traffic().of(flip);
        String words = words(way);
        if (!words.equals(getText())) {
            setText(words);
            setClassName("chip " + look(way));
        }
        setVisible(!words.isEmpty());
    }

    static String words(Reach.OfFlip way) {
        return switch (way.state()) {
            case COMPLETE -> complete(way);
            case UNDERWAY -> "delivered " + share(way) + " so far";
            case LATE -> late(way);
            case NOBODY -> "nobody asks for it";
            case ENDED -> "ended at " + share(way);
            case UNKNOWN -> "";
        };
    }

    private static String complete(Reach.OfFlip way) {
        if (ReachWords.countable(way) == 0) {
            return Numbers.of(way.obeysAtNextRequest()) + " at next request";
        }
        return "delivered " + share(way)
                + (way.propagation() == null ? "" : " · " + ReachWords.time(way.propagation()));
    }

    private static String late(Reach.OfFlip way) {
        if (way.lagging() == 0) {
            return "older answers went out since";
        }
        return Reach.Laggard.allDisobey(way.laggards())
                ? Numbers.count(way.lagging(), "instance does not obey yet", "instances do not obey yet")
                : Numbers.count(way.lagging(), "instance not confirmed", "instances not confirmed");
    }

    private static String share(Reach.OfFlip way) {
        return Numbers.of(way.delivered()) + "/" + Numbers.of(ReachWords.countable(way));
    }

    private static String look(Reach.OfFlip way) {
        return switch (way.state()) {
            case COMPLETE -> "chip-ok";
            case LATE -> "chip-bad";
            case UNDERWAY, NOBODY, ENDED, UNKNOWN -> "chip-neutral";
        };
    }
}
