package dev.firebreak.incidents.ui;

import com.vaadin.flow.component.html.Span;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.Numbers;
import dev.firebreak.base.Refusal;

/** How many incidents are open, drills not counted. */
final class OpenBadge extends Span {

    private final OpenIncidents open;
    private final CurrentActor actors;

    OpenBadge(OpenIncidents open, IncidentFeed feed, CurrentActor actors) {
        this.open = open;
        this.actors = actors;
        addClassName("badge");
        feed.follow(this, this::count);
        count();
    }

    private void count() {
        long count = real();
        setText(Numbers.of(count));
        getElement().setAttribute("aria-label", Numbers.of(count) + " open");
        setVisible(count > 0);
    }

    private long real() {
        try {
            return open.of(actors.get()).stream().filter(row -> !row.drill()).count();
        } catch (Refusal nobody) {
            return 0;
        }
    }
}
