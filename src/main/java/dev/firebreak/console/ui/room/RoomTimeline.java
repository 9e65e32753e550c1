package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.incidents.Milestone;
import java.time.Instant;
import java.util.Set;

/** What happened, live, the newest at the end and in view; a window of it, so that a long incident costs no more. */
final class RoomTimeline extends Section {

    private final EntrySource source;
    private final EntryWindow window;
    private final ReaderZone zone = new ReaderZone();

    /** @param changed to be called when something here has changed the incident */
    RoomTimeline(RoomDesk desk, IncidentKey key, Runnable changed) {
        this.source = new EntrySource(desk, key);
        this.window = new EntryWindow(source, new EntryLines(desk, key, changed));
        TimelineChoices choices = new TimelineChoices(this::narrow);
        Header head =
                new Header(new H2("Timeline"), choices, Buttons.small("Go to a time…", () -> askWhere(desk, key)));
        head.addClassName("card-head");
        addClassNames("card", "room-timeline");
        getElement().setAttribute("aria-label", "Timeline");
        add(head, zone, window);
        window.newest();
    }

    private void narrow(EntryKinds kinds) {
        source.narrow(kinds);
        window.newest();
    }

    private void askWhere(RoomDesk desk, IncidentKey key) {
        Instant declared =
                desk.incidents().incident(desk.actor(), key).moments().at(Milestone.DECLARED);
        GoToTime.open(zone.id(), declared, this::goTo);
    }

    private void goTo(Instant moment) {
        long seq = source.seqAt(moment);
        if (seq == Long.MAX_VALUE) {
            window.newest();
            return;
        }
        window.around(seq);
    }

    /** Shows one entry and marks it; a number that is none shows the newest. */
    void showEntry(String number) {
        try {
            window.around(Long.parseLong(number));
        } catch (NumberFormatException notANumber) {
            window.newest();
        }
    }

    /** Something was written. */
    void grow() {
        window.grow();
    }

    /** Flips got further. */
    void reached(Set<SystemKey> systems) {
        window.reached(systems);
    }
}
