package dev.firebreak.switches.ui.restores;

import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.OnExpiry;
import dev.firebreak.switches.Position;
import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.Scope;
import dev.firebreak.switches.Shift;
import dev.firebreak.switches.SwitchState;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How flips and what restores them read: "from → to, for whom, since when, by whom, why, until". */
final class FlipWords {

    private FlipWords() {}

    static String label(SwitchState state, FlipRow flip) {
        return state.definition()
                .find(flip.position())
                .map(Position::label)
                .orElse(flip.position().value());
    }

    /** What becomes of what a scope is served when these flips end. */
    static Shift ending(SwitchState state, Set<FlipId> ended, Scope scope) {
        return state.until(state.without(ended), scope);
    }

    static Span about(FlipRow flip) {
        Span about = new Span(new Span("for " + flip.scope().words() + " · since "));
        about.add(Moment.clock(flip.at()), new Span(" by " + flip.by().name() + " · “" + flip.reason() + "”"));
        Instant until = flip.expiresAt();
        if (flip.askedAt() != null) {
            about.add(new Span(" · its time was up at "), Moment.clock(flip.askedAt()));
        } else if (until != null) {
            about.add(new Span(flip.onExpiry() == OnExpiry.ASK ? " · asks in " : " · restores by itself in "));
            about.add(Moment.left(until));
        } else {
            about.add(new Span(" · until restored"));
        }
        about.addClassNames("muted", "small");
        return about;
    }

    static Span about(RestoreRow.Item item) {
        Span about = new Span(new Span("for " + item.scope().words() + " · since "));
        about.add(Moment.clock(item.since()), new Span(" by " + item.flippedBy().name() + " · “" + item.why() + "”"));
        about.addClassNames("muted", "small");
        return about;
    }

    /**
     * "Disabled → Enabled", or what differs from simply ending.
     *
     * @param live what it would change as things stand, or null where it waits no longer
     */
    static Span fromTo(RestoreRow.Item item, @Nullable Shift live) {
        if (item.releaseShare() != null) {
            return partly(item.from(), released(item, item.releaseShare()));
        }
        if (item.endAt() != null) {
            Span words = fromTo(item.from(), item.from(), "");
            words.add(new Span(" until "), Moment.clock(item.endAt()));
            return words;
        }
        String now = live == null ? item.from() : live.from().label();
        boolean decides = item.from().equals(now) || !item.to().equals(now);
        return decides
                ? fromTo(item.from(), item.to(), live == null ? "" : live.others())
                : fromTo(now, now, "“" + item.from() + "” ends, a safer flip decides");
    }

    private static String released(RestoreRow.Item item, int percent) {
        int share = item.scope() instanceof Scope.Share some ? some.percent() : 100;
        return "lets " + percent + " % of traffic go, " + (share - percent) + " % stay contained";
    }

    /** "Disabled · lets 25 % go, 75 % stay": neither all of them stay there nor all leave it. */
    static Span partly(String from, String more) {
        Span left = new Span(from);
        left.addClassName("strong");
        Span words = new Span(left, new Span(" · " + more));
        words.addClassName("from-to");
        return words;
    }

    static Span fromTo(String from, String to, String more) {
        Span words = to(from, to, more);
        if (!from.equals(to)) {
            words.addComponentAsFirst(new Span(from + " "));
        }
        return words;
    }

    /** "→ Enabled", where what comes before the arrow stands already. */
    static Span to(String from, String to, String more) {
        Span right = new Span(to);
        right.addClassName("strong");
        Span words = new Span(new Span(from.equals(to) ? "stays " : "→ "), right);
        if (!more.isEmpty()) {
            words.add(new Span(" · " + more));
        }
        words.addClassName("from-to");
        return words;
    }
}
