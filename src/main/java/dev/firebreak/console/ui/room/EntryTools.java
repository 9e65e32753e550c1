package dev.firebreak.console.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.Refusal;
import dev.firebreak.base.ui.Links;
import dev.firebreak.base.ui.Notice;
import dev.firebreak.incidents.CorrectEntry;
import dev.firebreak.incidents.PinEntry;

/** What can be done with one entry; its buttons are made only when somebody opens it, so that a long timeline stays light. */
final class EntryTools extends Span {

    /** Where the browser gives no clipboard, as over plain HTTP, the older way still works. */
    private static final String COPY = """
            const url = new URL($0, document.baseURI).href;
            if (navigator.clipboard) { navigator.clipboard.writeText(url); return; }
            const field = document.createElement('textarea');
            field.value = url; document.body.append(field); field.select();
            document.execCommand('copy'); field.remove();""";

    private final RoomDesk desk;
    private final IncidentKey key;
    private final RoomEntry entry;
    private final Runnable changed;
    private final NativeButton open = Buttons.icon("more", "Pin, correct or copy", this::toggle);
    private final Div menu = new Div();

    EntryTools(RoomDesk desk, IncidentKey key, RoomEntry entry, Runnable changed) {
        this.desk = desk;
        this.key = key;
        this.entry = entry;
        this.changed = changed;
        open.getElement().setAttribute("aria-expanded", "false");
        menu.addClassName("entry-menu");
        addClassNames("entry-tools", "no-print");
        add(open, menu);
    }

    private void toggle() {
        boolean opens = menu.getComponentCount() == 0;
        menu.removeAll();
        if (opens) {
            fill();
        }
        open.getElement().setAttribute("aria-expanded", String.valueOf(opens));
    }

    private void fill() {
        if (desk.mayRespond(desk.incidents().incident(desk.actor(), key))) {
            String pin = entry.isPinned() ? "No key event" : "Pin as key event";
            menu.add(item(pin, this::pin), item("Correct…", this::correct));
        }
        menu.add(item("Copy link", this::copy));
    }

    private NativeButton item(String words, Runnable act) {
        return Buttons.small(words, () -> {
            toggle();
            act.run();
        });
    }

    private void pin() {
        try {
            desk.incidents().pin(new PinEntry(desk.actor(), key, entry.seq(), !entry.isPinned()));
            changed.run();
        } catch (Refusal refusal) {
            Notice.refused(refusal);
        }
    }

    private void correct() {
        TextArea text = Given.text("What holds instead", "");
        text.setValue(entry.text());
        new ActDialog(
                        "Correct this entry",
                        "Correct",
                        () -> {
                            desk.incidents().correct(new CorrectEntry(desk.actor(), key, entry.seq(), text.getValue()));
                            changed.run();
                        },
                        text,
                        new Span("The old words stay, struck through. Markdown is fine."))
                .open();
    }

    private void copy() {
        getElement().executeJs(COPY, Links.entry(key, entry.seq()));
        Notice.say("The link to this entry is copied.");
    }
}
