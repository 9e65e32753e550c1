package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.firebreak.incidents.Marks;
import dev.firebreak.switches.ui.ReachChip;
import dev.firebreak.timeline.Entry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One entry of a room: when, what and by whom; struck through where it was corrected. */
final class RoomEntry extends ListItem {

    private final Entry entry;
    private final Div words = new Div();
    private final Div chips = new Div();
    private boolean pinned;
    private Marks.@Nullable Correction corrected;
    private @Nullable ReachChip reach;

    RoomEntry(Entry entry, Component said, Marks marks, Function<RoomEntry, Component> tools) {
        this.entry = entry;
        setId("entry-" + entry.seq());
        addClassNames("entry", "room-entry");
        setClassName("entry-quiet", EntryLook.isQuiet(entry));
        getElement().setAttribute("data-look", EntryLook.of(entry));
        Span icon = new Span();
        icon.addClassName("entry-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("entry-words");
        chips.addClassName("entry-chips");
        Div body = new Div(EntryTimes.told(entry), words, chips);
        body.addClassName("entry-body");
        add(EntryTimes.of(entry), icon, body, tools.apply(this));
        words.add(said);
        mark(marks);
    }

    Entry entry() {
        return entry;
    }

    long seq() {
        return entry.seq();
    }

    /** Shows what was said of it since. */
    void mark(Marks marks) {
        pinned = marks.pinned().contains(seq());
        setClassName("entry-pinned", pinned);
        Marks.Correction now = marks.corrected().get(seq());
        if (now != null && !now.equals(corrected)) {
            corrected = now;
            words.removeAll();
            words.add(EntryWords.struck(entry), EntryWords.instead(now));
        }
    }

    boolean isPinned() {
        return pinned;
    }

    /** What holds: the entry's text, or what it was corrected to. */
    String text() {
        return corrected == null ? EntryWords.text(entry) : corrected.text();
    }

    /** How far its flip has got. */
    void reach(ReachChip chip) {
        reach = chip;
        chips.add(chip);
    }

    @Nullable
    ReachChip reach() {
        return reach;
    }

    /** Stands out from now on: somebody came here by a link. */
    void highlight() {
        addClassName("entry-linked");
        getElement().executeJs("setTimeout(() => this.scrollIntoView({ block: 'center' }), 50)");
    }
}
