package dev.firebreak.insights.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.Durations;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.PlainTable;
import dev.firebreak.insights.Lagging;
import dev.firebreak.switches.Reach;
import java.util.List;

/** Which instances have not been given what they should have been. */
final class LaggingCard {

    private static final String TITLE = "Instances that lag now";

    private LaggingCard() {}

    static Card of(List<Lagging> lagging) {
        if (lagging.isEmpty()) {
            return Card.nothing(TITLE, "Every instance that is known has been given the newest.");
        }
        PlainTable table = new PlainTable(TITLE, List.of("Instance", "System", "Behind for", "What is known"));
        lagging.forEach(each -> table.row(
                new Span(each.laggard().name()),
                new Anchor(Links.instances(each.system()), each.systemName()),
                new Span(Durations.of(each.laggard().behind())),
                standing(each.laggard())));
        return new Card(TITLE, "", table.withoutCaption());
    }

    private static Span standing(Reach.Laggard laggard) {
        Span chip = new Span(
                laggard.unprovable()
                        ? "a proxy answers for it"
                        : laggard.silent() ? "silent, may not run" : "does not obey");
        chip.addClassNames("chip", laggard.disobeys() ? "chip-bad" : "chip-warn");
        return chip;
    }
}
