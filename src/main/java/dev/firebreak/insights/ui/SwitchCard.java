package dev.firebreak.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Moment;
import dev.firebreak.base.ui.PlainTable;
import dev.firebreak.delivery.Propagations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which switches were contained, how often, and how fast everybody had been given it. */
final class SwitchCard {

    private static final String TITLE = "Which switches, how often, how fast";
    private static final int MOST = 50;

    private SwitchCard() {}

    static Card of(List<Propagations.OfSwitch> switches) {
        if (switches.isEmpty()) {
            return Card.nothing(TITLE, "No switch was contained in this time.");
        }
        PlainTable table = new PlainTable(
                TITLE,
                List.of("Switch", "Flips", "Propagation median", "Propagation p90", "Not confirmed", "Last flip"));
        switches.stream().limit(MOST).forEach(each -> row(table, each));
        Card card = new Card(TITLE, "last instance given it − flip requested", table.withoutCaption());
        int more = switches.size() - MOST;
        return more > 0 ? card.note("and " + Numbers.count(more, "switch", "switches") + " with fewer flips") : card;
    }

    private static void row(PlainTable table, Propagations.OfSwitch each) {
        table.row(
                name(each),
                new Anchor(Links.timeline(each.system(), each.key()), Numbers.of(each.flips())),
                time(each.median()),
                time(each.p90()),
                unconfirmed(each.unconfirmed()),
                Moment.clock(each.last()));
    }

    private static Component name(Propagations.OfSwitch each) {
        Anchor key =
                new Anchor(Links.toSwitch(each.system(), each.key()), each.key().value());
        Span system = new Span(each.system().value());
        system.addClassNames("muted", "small");
        Div name = new Div(key, system);
        name.addClassName("figure-name");
        return name;
    }

    private static Span time(@Nullable Duration time) {
        return new Span(time == null ? "–" : Durations.of(time));
    }

    private static Span unconfirmed(int count) {
        Span shown = new Span(Numbers.of(count));
        if (count > 0) {
            shown.addClassNames("chip", "chip-bad");
        }
        return shown;
    }
}
